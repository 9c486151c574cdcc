package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.evidence.EntryIndex.Page;
import dev.cartulary.evidence.lucene.TestIndex;
import dev.cartulary.identity.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowLogTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final TestLog logs = new TestLog(clock);
    private final RandomEntries random = new RandomEntries(11, 0);

    private AuditLog log;
    private EntryIndex index;
    private FollowLog follow;

    private void start(String logFolder) {
        log = logs.open(folder.resolve(logFolder));
        index = TestIndex.in(folder.resolve("index"));
        follow = new FollowLog(log, index);
        follow.start();
    }

    @BeforeEach
    void startAfresh() {
        start("log");
    }

    @AfterEach
    void stop() {
        follow.stop();
        index.close();
        log.close();
    }

    private void catchUp() {
        assertThat(Patience.until(
                        () -> log.log().checkpoint().checkpoint().head().size()
                                == log.reader().size(),
                        LONG))
                .isTrue();
        assertThat(Patience.until(() -> follow.catchUp().behind() == 0, LONG)).isTrue();
    }

    /** The whole index against the plain meaning of filters. */
    private void compare(int searches) {
        List<AuditEntry> entries = TestLog.entries(log);
        assertThat(follow.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isEqualTo(entries.size());
        for (int i = 0; i < searches; i++) {
            EntryFilter filter = random.filter(entries);
            List<Long> matching = entries.stream()
                    .filter(filter::matches)
                    .map(AuditEntry::index)
                    .toList()
                    .reversed();
            assertThat(follow.count(filter, 0, Long.MAX_VALUE)).as("%s", filter).isEqualTo(matching.size());
            var page = new Page(random.number(1 + matching.size()), 50);
            assertThat(follow.newest(filter, Long.MAX_VALUE, page))
                    .as("%s %s", filter, page)
                    .isEqualTo(matching.stream()
                            .skip(page.offset())
                            .limit(page.limit())
                            .toList());
        }
    }

    @Test
    void aLongLogIsFoundAsAPlainSearchFindsIt() {
        for (int i = 0; i < 20; i++) {
            TestLog.fill(log, random, 10_000);
            clock.move(Duration.ofMinutes(7));
        }
        catchUp();
        assertThat(follow.searchable()).isEqualTo(200_000);
        compare(40);
    }

    @Test
    void whatWasJustRecordedIsFound() {
        for (int i = 1; i <= 50; i++) {
            TestLog.fill(log, random, 1);
            FollowLog.Progress progress = follow.catchUp();
            assertThat(progress).isEqualTo(new FollowLog.Progress(i, 0));
            assertThat(follow.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isEqualTo(i);
        }
    }

    @Test
    void goesOnAfterARestart() {
        TestLog.fill(log, random, 3_000);
        catchUp();
        stop();
        start("log");
        assertThat(index.position().next()).as("saved at the end").isEqualTo(3_000);
        TestLog.fill(log, random, 500);
        catchUp();
        compare(20);
    }

    @Test
    void addsAgainWhatACrashLost() throws IOException {
        TestLog.fill(log, random, 1_000);
        catchUp();
        index.save();
        TestLog.fill(log, random, 700);
        catchUp();
        Path crashed = folder.resolve("crashed");
        copy(folder.resolve("index"), crashed);
        try (EntryIndex afterCrash = TestIndex.in(crashed)) {
            assertThat(afterCrash.position().next()).isEqualTo(1_000);
            var again = new FollowLog(log, afterCrash);
            again.start();
            assertThat(Patience.until(() -> again.searchable() == 1_700, LONG)).isTrue();
            assertThat(again.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isEqualTo(1_700);
            again.stop();
        }
    }

    @Test
    void isMadeAnewWhereTheLogIsAnother() {
        TestLog.fill(log, random, 1_000);
        catchUp();
        stop();
        start("shorter");
        TestLog.fill(log, random, 600);
        catchUp();
        compare(10);
        stop();
        start("longer");
        TestLog.fill(log, random, 2_000);
        catchUp();
        compare(10);
    }

    @Test
    void isMadeAnewWhereItsFilesAreGone() throws IOException {
        TestLog.fill(log, random, 1_000);
        catchUp();
        stop();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        start("log");
        catchUp();
        compare(10);
    }

    @Test
    void isMadeAnewWhereSomebodyAsks() {
        TestLog.fill(log, random, 2_000);
        catchUp();
        follow.rebuild();
        catchUp();
        compare(10);
    }

    @Test
    void forgetsWhatWasPruned() {
        TestLog.fill(log, random, 1_000);
        catchUp();
        long minimum = log.prune(new ActorRef("system:test"), 600, "test");
        assertThat(minimum).isEqualTo(512);
        follow.pruned();
        catchUp();
        assertThat(Patience.until(() -> follow.count(EntryFilter.ALL, 0, 512) == 0, LONG))
                .isTrue();
        compare(20);
        stop();
        start("log");
        catchUp();
        compare(10);
    }

    @Test
    void beginsAtTheOldestEntryThatIsKept() {
        TestLog.fill(log, random, 1_000);
        catchUp();
        assertThat(log.prune(new ActorRef("system:test"), 600, "test")).isEqualTo(512);
        follow.rebuild();
        catchUp();
        assertThat(follow.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isEqualTo(1_001 - 512);
        compare(10);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
