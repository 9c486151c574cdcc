package dev.cartulary.audit.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers where every 256th entry of one segment starts, so that a single entry is found without reading the file from
 * its head. Learns while it is asked. Safe for use by several threads.
 */
final class SegmentOffsets {
    private static final int STRIDE = 256;

    private final Path file;
    private final int maxEntryBytes;
    private final List<Long> starts = new ArrayList<>(List.of((long) SegmentHeader.BYTES));

    SegmentOffsets(Path file, int maxEntryBytes) {
        this.file = file;
        this.maxEntryBytes = maxEntryBytes;
    }

    /** A cursor in front of the entry that has {@code before} entries before it in this segment. */
    synchronized FrameCursor cursor(long before) throws IOException {
        int known = (int) Math.min(before / STRIDE, starts.size() - 1);
        FrameCursor cursor = new FrameCursor(file, starts.get(known), maxEntryBytes);
        for (long at = (long) known * STRIDE; at < before; at++) {
            if (at % STRIDE == 0 && at / STRIDE == starts.size()) {
                starts.add(cursor.end());
            }
            if (!cursor.next()) {
                long end = cursor.end();
                cursor.close();
                throw new IOException("No whole entry at byte " + end + " of " + file);
            }
        }
        return cursor;
    }
}
