package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.AuditReader;
import dev.cartulary.audit.MalformedEntryException;
import dev.cartulary.audit.log.EntryUnavailableException;
import dev.cartulary.problem.NotFound;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads entries out of the log, which checks each against its leaf hash. */
@Component
class ReadEntries {
    /** Entries that are read and passed over rather than looked up: some 20 KB, what one read of the disk brings anyway. */
    private static final long SMALL_GAP = 64;

    private final AuditReader reader;

    ReadEntries(AuditLog log) {
        this.reader = log.reader();
    }

    /**
     * The entry at an index.
     *
     * @throws NotFound when there is none, saying why
     */
    AuditEntry at(long index) {
        long minimum = reader.minimum();
        if (index < minimum) {
            throw pruned(index, minimum);
        }
        try {
            return reader.get(index).orElseThrow(() -> beyond(index, reader.size()));
        } catch (EntryUnavailableException | MalformedEntryException e) {
            throw unavailable(index, e);
        }
    }

    /** Entries at ascending indices; those that were pruned meanwhile are left out. */
    List<AuditEntry> at(List<Long> ascending) {
        List<AuditEntry> found = new ArrayList<>(ascending.size());
        long minimum = reader.minimum();
        List<Long> kept = ascending.stream().filter(index -> index >= minimum).toList();
        int start = 0;
        for (int i = 1; i <= kept.size(); i++) {
            if (i == kept.size() || kept.get(i) - kept.get(i - 1) > SMALL_GAP) {
                run(kept.subList(start, i), found);
                start = i;
            }
        }
        return found;
    }

    private void run(List<Long> indices, List<AuditEntry> found) {
        Iterator<Long> wanted = indices.iterator();
        try (Stream<AuditEntry> stream = reader.from(indices.getFirst())) {
            Iterator<AuditEntry> entries = stream.iterator();
            while (wanted.hasNext() && entries.hasNext()) {
                long index = wanted.next();
                AuditEntry entry = entries.next();
                while (entry.index() < index && entries.hasNext()) {
                    entry = entries.next();
                }
                found.add(entry);
            }
        } catch (EntryUnavailableException | MalformedEntryException e) {
            if (indices.getFirst() >= reader.minimum()) {
                throw new EntryUnreadable(e);
            }
        }
    }

    private RuntimeException unavailable(long index, RuntimeException e) {
        return index < reader.minimum() ? pruned(index, reader.minimum()) : new EntryUnreadable(e);
    }

    private static NotFound pruned(long index, long minimum) {
        return new NotFound("Entry " + index + " was dropped after its retention; the oldest entry that is kept is "
                + minimum + ". Its hash is kept, so everything else can still be proven.");
    }

    private static NotFound beyond(long index, long size) {
        return new NotFound(
                size == 0
                        ? "The log has no entries yet."
                        : "There is no entry " + index + " yet; the newest is " + (size - 1) + ".");
    }
}
