package dev.cartulary.audit.log;

import java.nio.file.Path;

/** An entry that should be there cannot be read: it was pruned, or its bytes are damaged. */
public final class EntryUnavailableException extends LogException {
    private static final long serialVersionUID = 1;

    EntryUnavailableException(Path folder, String message, Throwable cause) {
        super(folder, message, cause);
    }

    EntryUnavailableException(Path folder, String message) {
        super(folder, message, null);
    }
}
