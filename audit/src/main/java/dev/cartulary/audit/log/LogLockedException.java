package dev.cartulary.audit.log;

import java.nio.file.Path;

/** Another process, or another part of this one, has the log open. */
public final class LogLockedException extends LogException {
    private static final long serialVersionUID = 1;

    LogLockedException(Path folder) {
        super(folder, "The log is open elsewhere; only one writer may have it", null);
    }
}
