package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.evidence.EntryIndex.Page;
import dev.cartulary.evidence.EntryIndex.Position;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index over entries does. */
public abstract class EntryIndexContract {
    private static final int ENTRIES = 3_000;

    protected EntryIndex index;

    protected abstract EntryIndex create();

    @BeforeEach
    void open() {
        index = create();
    }

    @AfterEach
    void close() {
        index.close();
    }

    protected final List<AuditEntry> fill(RandomEntries random, int count) {
        List<AuditEntry> entries = random.entries(count);
        int start = 0;
        while (start < count) {
            int end = Math.min(count, start + 1 + random.number(400));
            index.add(
                    entries.subList(start, end),
                    new Position(
                            entries.get(end - 1).index() + 1,
                            "leaf" + entries.get(end - 1).index()));
            start = end;
        }
        return entries;
    }

    @Test
    void findsNothingWhileItIsEmpty() {
        assertThat(index.position()).isEqualTo(Position.before(0));
        assertThat(index.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isZero();
        assertThat(index.newest(EntryFilter.ALL, Long.MAX_VALUE, new Page(0, 10)))
                .isEmpty();
    }

    @Test
    void findsWhatTheFilterMeansInTheOrderOfTheLog() {
        var random = new RandomEntries(1, 0);
        List<AuditEntry> entries = fill(random, ENTRIES);
        assertThat(index.position()).isEqualTo(new Position(ENTRIES, "leaf" + (ENTRIES - 1)));
        for (int i = 0; i < 400; i++) {
            compare(random, entries);
        }
    }

    @Test
    void forgetsWhatTheLogDropped() {
        var random = new RandomEntries(2, 0);
        List<AuditEntry> entries = fill(random, ENTRIES);
        index.forget(1_234);
        assertThat(index.position().next()).isEqualTo(ENTRIES);
        assertThat(index.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isEqualTo(ENTRIES - 1_234);
        for (int i = 0; i < 100; i++) {
            compare(random, entries.subList(1_234, ENTRIES));
        }
        index.forget(ENTRIES);
        assertThat(index.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isZero();
        List<AuditEntry> more = fill(random, 10);
        compare(random, more);
    }

    @Test
    void beginsAgainWhereItIsTold() {
        fill(new RandomEntries(3, 0), 500);
        index.restart(256);
        assertThat(index.position()).isEqualTo(Position.before(256));
        assertThat(index.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isZero();
        var random = new RandomEntries(4, 256);
        List<AuditEntry> entries = fill(random, 700);
        for (int i = 0; i < 50; i++) {
            compare(random, entries);
        }
    }

    /** One random search, against the plain meaning of the filter. */
    protected final void compare(RandomEntries random, List<AuditEntry> entries) {
        EntryFilter filter = random.number(20) == 0 ? EntryFilter.ALL : random.filter(entries);
        long first = entries.getFirst().index();
        long from = first + random.number(entries.size()) - 1;
        long below = random.number(4) == 0 ? Long.MAX_VALUE : first + random.number(entries.size() + 1);
        List<Long> matching = entries.stream()
                .filter(filter::matches)
                .map(AuditEntry::index)
                .toList()
                .reversed();
        assertThat(index.count(filter, from, below))
                .as("%s from %d below %d", filter, from, below)
                .isEqualTo(matching.stream().filter(i -> i >= from && i < below).count());
        var page = new Page(
                random.number(4) == 0 ? random.number(entries.size()) : random.number(50), 1 + random.number(100));
        assertThat(index.newest(filter, below, page))
                .as("%s below %d %s", filter, below, page)
                .isEqualTo(matching.stream()
                        .filter(i -> i < below)
                        .skip(page.offset())
                        .limit(page.limit())
                        .toList());
    }
}
