package dev.cartulary.audit.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;

/** Finds entries by index. Safe for use by several threads, also while the log grows. */
public final class SegmentReader {
    /** Offsets of so many segments are kept; each costs 2 KiB per 65,536 entries. */
    private static final int REMEMBERED = 16;

    private final SegmentFolder folder;
    private final int maxEntryBytes;
    private final Map<Path, SegmentOffsets> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, SegmentOffsets> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Reads the segments of {@code folder}. */
    public SegmentReader(SegmentFolder folder, int maxEntryBytes) {
        this.folder = folder;
        this.maxEntryBytes = maxEntryBytes;
    }

    /** Index of the oldest entry that is still kept; 0 when nothing was pruned. */
    public long minimum() throws IOException {
        NavigableMap<Long, Path> segments = folder.list();
        return segments.isEmpty() ? 0 : segments.firstKey();
    }

    /**
     * A cursor in front of entry {@code index}, which walks to the end of that entry's segment.
     *
     * @throws IOException when the segment is missing or damaged before that entry
     */
    public FrameCursor cursor(long index) throws IOException {
        Map.Entry<Long, Path> segment = folder.list().floorEntry(index);
        if (segment == null) {
            throw new IOException("No segment of " + folder.path() + " holds entry " + index);
        }
        return offsets(segment.getValue()).cursor(index - segment.getKey());
    }

    private SegmentOffsets offsets(Path file) {
        synchronized (remembered) {
            return remembered.computeIfAbsent(file, path -> new SegmentOffsets(path, maxEntryBytes));
        }
    }
}
