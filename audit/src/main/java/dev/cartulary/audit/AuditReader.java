package dev.cartulary.audit;

import dev.cartulary.audit.log.LogEntry;
import dev.cartulary.audit.log.LogReader;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads audit entries. Safe for use by several threads, also while the log grows. */
public final class AuditReader {
    private final LogReader log;

    /** Reads entries of schema version 1 out of {@code log}. */
    public AuditReader(LogReader log) {
        this.log = log;
    }

    /** Number of durable entries, pruned ones included. */
    public long size() {
        return log.size();
    }

    /** Index of the oldest entry that is kept. */
    public long minimum() {
        return log.minimum();
    }

    /**
     * The entry at {@code index}; empty at and beyond the end.
     *
     * @throws dev.cartulary.audit.log.EntryUnavailableException when it was pruned or is damaged
     * @throws MalformedEntryException when its bytes are not an audit entry
     */
    public Optional<AuditEntry> get(long index) {
        return log.get(index).map(AuditReader::parse);
    }

    /**
     * The entries from {@code index} to the end as it is now, in order. Close the stream unless it is read to its end.
     *
     * @throws dev.cartulary.audit.log.EntryUnavailableException when an entry was pruned or is damaged
     * @throws MalformedEntryException when the bytes of one are not an audit entry
     */
    public Stream<AuditEntry> from(long index) {
        return log.from(index).map(AuditReader::parse);
    }

    /**
     * The lowest kept index whose entry's time is not before {@code time}; {@link #size} when there is none. Times never
     * decrease along the log, so this reads a number of entries that grows with the logarithm of its length.
     *
     * @throws dev.cartulary.audit.log.EntryUnavailableException when an entry on the way is damaged, or pruned meanwhile
     * @throws MalformedEntryException when the bytes of one are not an audit entry
     */
    public long firstNotBefore(Instant time) {
        long low = minimum();
        long high = size();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (get(middle).orElseThrow().time().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static AuditEntry parse(LogEntry entry) {
        return AuditEntry.parse(entry.index(), entry.bytes());
    }
}
