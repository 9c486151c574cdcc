package dev.cartulary.audit.log;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A log cannot do what it was asked to. Every message names the folder of the log. */
public abstract sealed class LogException extends RuntimeException
        permits EntrySizeException,
                EntryUnavailableException,
                LogClosedException,
                LogFailedException,
                LogLockedException,
                LogRefusedException,
                LogUnwritableException {
    private static final long serialVersionUID = 1;

    private final transient Path folder;

    LogException(Path folder, String message, @Nullable Throwable cause) {
        super(message + " (log " + folder + ")", cause);
        this.folder = folder;
    }

    /** The folder of the log. */
    public Path folder() {
        return folder;
    }
}
