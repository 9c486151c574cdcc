package dev.cartulary.audit.log;

import dev.cartulary.audit.segment.FrameCursor;
import dev.cartulary.audit.segment.SegmentEnd;
import dev.cartulary.audit.segment.SegmentFolder;
import dev.cartulary.audit.segment.SegmentHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Reads segments one after the other and checks all that needs no key: headers, order, frames, exact ends. */
final class SegmentWalk {
    private final SegmentFolder folder;
    private final int maxEntryBytes;

    /** Sees every entry in order. */
    @FunctionalInterface
    interface Visitor {
        /** The cursor stands on entry {@code index}. */
        void entry(long index, FrameCursor cursor) throws IOException;
    }

    /**
     * Where the walk ended.
     *
     * @param end the byte after the last good frame
     * @param cutBytes bytes after it in the newest segment, unless all are zero
     * @param damage what is wrong with a sealed segment or a header; the walk ended there
     */
    record Result(SegmentEnd end, long cutBytes, Optional<String> damage) {}

    SegmentWalk(SegmentFolder folder, int maxEntryBytes) {
        this.folder = folder;
        this.maxEntryBytes = maxEntryBytes;
    }

    /** Walks over {@code segments}, which are not empty. */
    Result run(NavigableMap<Long, Path> segments, Visitor visitor) throws IOException {
        long first = segments.firstKey();
        Result result = new Result(new SegmentEnd(first, first, SegmentHeader.BYTES), 0, Optional.empty());
        for (Map.Entry<Long, Path> segment : segments.entrySet()) {
            result = segment(segment, result.end(), segment.getKey().equals(segments.lastKey()), visitor);
            if (result.damage().isPresent()) {
                break;
            }
        }
        return result;
    }

    private Result segment(Map.Entry<Long, Path> segment, SegmentEnd before, boolean newest, Visitor visitor)
            throws IOException {
        long size = segment.getKey();
        if (before.size() != size) {
            return new Result(
                    before, 0, Optional.of("no segment holds the entries from " + before.size() + " to " + size));
        }
        if (!folder.hasHeader(size)) {
            return new Result(before, 0, Optional.of("the header of " + segment.getValue()));
        }
        try (FrameCursor cursor = new FrameCursor(segment.getValue(), SegmentHeader.BYTES, maxEntryBytes)) {
            while (cursor.next()) {
                visitor.entry(size, cursor);
                size++;
            }
            SegmentEnd end = new SegmentEnd(segment.getKey(), size, cursor.end());
            long rest = cursor.fileLength() - cursor.end();
            boolean sealedExactly = newest || rest == 0;
            Optional<String> damage = sealedExactly
                    ? Optional.empty()
                    : Optional.of("entry " + size + " at byte " + cursor.end() + " of " + segment.getValue());
            return new Result(end, cursor.cleanEnd() ? 0 : rest, damage);
        }
    }
}
