package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.AuditReader;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Searches the log entry by entry. */
@Component
class FollowLog {
    private final AuditReader reader;

    FollowLog(AuditLog log) {
        this.reader = log.reader();
    }

    record Progress(long searchable, long behind) {}

    Progress catchUp() {
        return new Progress(reader.size(), 0);
    }

    long searchable() {
        return reader.size();
    }

    long count(EntryFilter filter, long from, long below) {
        try (Stream<AuditEntry> entries = reader.from(Math.max(from, reader.minimum()))) {
            return entries.takeWhile(entry -> entry.index() < below)
                    .filter(filter::matches)
                    .count();
        }
    }

    List<Long> newest(EntryFilter filter, long below, EntryIndex.Page page) {
        try (Stream<AuditEntry> entries = reader.from(reader.minimum())) {
            return entries
                    .takeWhile(entry -> entry.index() < below)
                    .filter(filter::matches)
                    .map(AuditEntry::index)
                    .toList()
                    .reversed()
                    .stream()
                    .skip(page.offset())
                    .limit(page.limit())
                    .toList();
        }
    }

    void rebuild() {
        // Nothing is kept.
    }
}
