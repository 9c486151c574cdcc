package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds and reads entries of the audit log, for whoever may view it. Opening a view and reading an entry are recorded. */
@Service
public class BrowseEntries {
    /** Entries in one page: some 250 KB. */
    public static final int MAX_PAGE = 500;

    private final Access access;
    private final RecordReading reading;
    private final FollowLog index;
    private final ReadEntries entries;

    BrowseEntries(Access access, RecordReading reading, FollowLog index, ReadEntries entries) {
        this.access = access;
        this.reading = reading;
        this.index = index;
        this.entries = entries;
    }

    /** What matches now, including what the current actor just did, and the record of this view itself. */
    public EntryView open(EntryFilter filter) {
        return open(filter, Long.MAX_VALUE);
    }

    /** What matches and has an index below {@code before}. */
    public EntryView open(EntryFilter filter, long before) {
        access.require(Action.VIEW_AUDIT);
        long matching = index.count(filter, 0, Math.min(before, index.catchUp().searchable()));
        reading.of(
                RecordReading.THIS_LOG,
                event -> event.code("filters", filter.partNames()).count("entries", matching));
        FollowLog.Progress progress = index.catchUp();
        long below = Math.min(before, progress.searchable());
        return new EntryView(filter, below, index.count(filter, 0, below), progress.behind());
    }

    /**
     * A part of a view, newest first. Entries that were pruned since it was opened are left out.
     *
     * @param limit from 1 to {@value #MAX_PAGE}
     */
    public List<AuditEntry> page(EntryView view, long offset, int limit) {
        access.require(Action.VIEW_AUDIT);
        if (limit > MAX_PAGE) {
            throw new IllegalArgumentException("A page has at most " + MAX_PAGE + " entries");
        }
        List<Long> newest = index.newest(view.filter(), view.below(), new EntryIndex.Page(offset, limit));
        return entries.at(newest.reversed()).reversed();
    }

    /**
     * One entry.
     *
     * @throws NotFound when there is none: not yet, or no more
     */
    public AuditEntry entry(long at) {
        access.require(Action.VIEW_AUDIT);
        AuditEntry entry = entries.at(at);
        reading.ofEntry(at);
        return entry;
    }

    /** How many matching entries came since the view was opened. */
    public long newer(EntryView view) {
        access.require(Action.VIEW_AUDIT);
        return index.count(view.filter(), view.below(), index.catchUp().searchable());
    }
}
