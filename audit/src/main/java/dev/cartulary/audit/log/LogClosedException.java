package dev.cartulary.audit.log;

import java.nio.file.Path;

/** The log was closed before the entry could be taken. Nothing was written. */
public final class LogClosedException extends LogException {
    private static final long serialVersionUID = 1;

    LogClosedException(Path folder) {
        super(folder, "The log is closed", null);
    }
}
