package dev.cartulary.audit.log;

import java.nio.file.Path;

/** The folder of the log cannot be written: read-only, full, or no permission. Nothing was changed. */
public final class LogUnwritableException extends LogException {
    private static final long serialVersionUID = 1;

    LogUnwritableException(Path folder, Throwable cause) {
        super(folder, "The folder of the log cannot be written: " + cause, cause);
    }
}
