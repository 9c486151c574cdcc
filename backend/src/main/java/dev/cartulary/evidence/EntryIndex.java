package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEntry;
import java.util.List;

/**
 * Finds indices of entries by what the entries say. A projection of the log that can be dropped at any time; it holds nothing that
 * the log does not, and no content beyond what a filter asks for. One thread writes, any number read.
 *
 * <p>Every method throws {@link IndexFailed} when the index cannot be used any more and has to be made anew.
 */
public interface EntryIndex extends AutoCloseable {
    /** How far it got when it was opened or last written to. Everything kept below is searchable. */
    Position position();

    /** Adds entries that follow {@link #position} without a gap, and makes them searchable. */
    void add(List<AuditEntry> entries, Position next);

    /** Makes what was added survive the end of the process. What was not is to be added again after a restart. */
    void save();

    /** Forgets entries below {@code minimum}, which the log no longer has. */
    void forget(long minimum);

    /** Drops everything; the next entry to be added is that at {@code first}. Mends an index that failed. */
    void restart(long first);

    /** How many entries from {@code from} on and below {@code below} match. */
    long count(EntryFilter filter, long from, long below);

    /** Indices of matching entries below {@code below}, newest first, after passing over the {@code offset} newest. */
    List<Long> newest(EntryFilter filter, long below, Page page);

    /** Saves and gives all files free. */
    @Override
    void close();

    /**
     * A place in one history of the log.
     *
     * @param next index of the first entry beyond it
     * @param lastLeaf hash of the entry before, by which a log that was cut back and has grown anew is noticed; empty text
     *     where there is no such entry
     */
    record Position(long next, String lastLeaf) {
        /** Before the entry at {@code first}. */
        public static Position before(long first) {
            return new Position(first, "");
        }
    }

    /**
     * A part of a list.
     *
     * @param offset how many to pass over
     * @param limit how many to list at most
     */
    record Page(long offset, int limit) {
        /** Refuses what is no part. */
        public Page {
            if (offset < 0 || limit < 1) {
                throw new IllegalArgumentException("A page starts at 0 or later and has room for one");
            }
        }
    }
}
