package dev.cartulary.audit.log;

import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.segment.FrameCursor;
import dev.cartulary.audit.segment.SegmentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the durable entries of a log. Every entry is checked against its leaf hash once the tree
 * holds it, until then (milliseconds) against its checksum. Safe for use by several threads. */
public final class LogReader {
    private final Path folder;
    private final SegmentReader segments;
    private final LongSupplier size;
    private final LongFunction<Optional<LeafHash>> leaves;

    LogReader(Path folder, SegmentReader segments, LongSupplier size, LongFunction<Optional<LeafHash>> leaves) {
        this.folder = folder;
        this.segments = segments;
        this.size = size;
        this.leaves = leaves;
    }

    /** Number of durable entries, pruned ones included. */
    public long size() {
        return size.getAsLong();
    }

    /** Index of the oldest entry that is kept; 0 when nothing was pruned. */
    public long minimum() {
        try {
            return segments.minimum();
        } catch (IOException e) {
            throw new EntryUnavailableException(folder, "The segments cannot be listed", e);
        }
    }

    /**
     * The entry at {@code index}; empty at and beyond the end.
     *
     * @throws EntryUnavailableException when it was pruned or is damaged
     */
    public Optional<LogEntry> get(long index) {
        try (Stream<LogEntry> entries = from(index)) {
            return entries.findFirst();
        }
    }

    /**
     * The entries from {@code index} to the end as it is now, in order. Reads ahead less than a megabyte. Close the
     * stream unless it is read to its end.
     *
     * @throws IllegalArgumentException when {@code index} is negative
     * @throws EntryUnavailableException when an entry was pruned or is damaged
     */
    public Stream<LogEntry> from(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("No entry has index " + index);
        }
        Walk walk = new Walk(index, size());
        return StreamSupport.stream(walk, false).onClose(walk::close);
    }

    private final class Walk extends Spliterators.AbstractSpliterator<LogEntry> {
        private final long end;
        private long index;
        private Optional<FrameCursor> cursor = Optional.empty();

        Walk(long index, long end) {
            super(Math.max(0, end - index), ORDERED | NONNULL | IMMUTABLE);
            this.index = index;
            this.end = end;
        }

        @Override
        public boolean tryAdvance(Consumer<? super LogEntry> action) {
            if (index >= end) {
                close();
                return false;
            }
            LogEntry entry = new LogEntry(index, read());
            Optional<LeafHash> appended = leaves.apply(index);
            if (appended.isPresent() && !appended.get().equals(LeafHash.of(entry.bytes()))) {
                throw new EntryUnavailableException(folder, "Entry " + index + " is not what was appended");
            }
            index++;
            action.accept(entry);
            return true;
        }

        private byte[] read() {
            try {
                if (cursor.isPresent() && cursor.get().next()) {
                    return cursor.get().entry();
                }
                close();
                FrameCursor next = segments.cursor(index);
                cursor = Optional.of(next);
                if (next.next()) {
                    return next.entry();
                }
                throw new EntryUnavailableException(folder, "Entry " + index + " is damaged");
            } catch (IOException e) {
                throw new EntryUnavailableException(folder, "Entry " + index + " cannot be read", e);
            }
        }

        private void close() {
            try {
                if (cursor.isPresent()) {
                    cursor.get().close();
                    cursor = Optional.empty();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
