package dev.cartulary.audit.log;

import java.nio.file.Path;

/** An entry is empty or larger than the log's limit. Nothing was written. */
public final class EntrySizeException extends LogException {
    private static final long serialVersionUID = 1;

    EntrySizeException(Path folder, int bytes, int limit) {
        super(folder, "An entry has 1 to " + limit + " bytes, not " + bytes, null);
    }
}
