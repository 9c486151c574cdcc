package dev.cartulary.audit.log;

import java.nio.file.Path;

/** Writing or flushing failed, so the log is read-only until it is opened again, which re-reads what reached the disk. Whether\n * the entries in flight are durable is unknown. */
public final class LogFailedException extends LogException {
    private static final long serialVersionUID = 1;

    LogFailedException(Path folder, Throwable cause) {
        super(folder, "The log is read-only since a write failed: " + cause.getMessage(), cause);
    }
}
