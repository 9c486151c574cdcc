package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;

/** The index as a list that every search goes through: what its words mean. */
public final class InMemoryEntryIndex implements EntryIndex {
    private final List<AuditEntry> entries = new ArrayList<>();
    private Position position = Position.before(0);

    @Override
    public synchronized Position position() {
        return position;
    }

    @Override
    public synchronized void add(List<AuditEntry> more, Position next) {
        entries.addAll(more);
        position = next;
    }

    @Override
    public void save() {
        // Memory.
    }

    @Override
    public synchronized void forget(long minimum) {
        entries.removeIf(entry -> entry.index() < minimum);
    }

    @Override
    public synchronized void restart(long first) {
        entries.clear();
        position = Position.before(first);
    }

    @Override
    public synchronized long count(EntryFilter filter, long from, long below) {
        return entries.stream()
                .filter(entry -> entry.index() >= from && entry.index() < below)
                .filter(filter::matches)
                .count();
    }

    @Override
    public synchronized List<Long> newest(EntryFilter filter, long below, Page page) {
        return entries.reversed().stream()
                .filter(entry -> entry.index() < below)
                .filter(filter::matches)
                .map(AuditEntry::index)
                .skip(page.offset())
                .limit(page.limit())
                .toList();
    }

    @Override
    public void close() {
        // Memory.
    }
}
