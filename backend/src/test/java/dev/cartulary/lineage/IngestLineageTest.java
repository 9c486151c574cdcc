package dev.cartulary.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.access.Access;
import dev.cartulary.access.AccessDenied;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.identity.Actor;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournaledEvent;
import dev.cartulary.policy.Decision;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import dev.cartulary.problem.AuditUnavailable;
import dev.cartulary.problem.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class IngestLineageTest {
    private static final byte[] EVENT = """
            {"eventTime": "2026-11-20T08:00:00Z", "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"},
             "job": {"namespace": "airflow", "name": "load"}}""".getBytes(UTF_8);
    private static final IngestSettings SETTINGS =
            new IngestSettings(DataSize.ofMegabytes(2), DataSize.ofMegabytes(16), 1000, List.of());
    private static final CurrentActor ENGINEER =
            () -> Optional.of(new Actor(new Principal("user:1", Set.of(Role.ENGINEER)), "Enza"));

    private static final ProjectionSettings NO_ROOM =
            new ProjectionSettings(10, DataSize.ofMegabytes(1), Duration.ofSeconds(1), 1, null);

    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private final IngestJournal journal = TestJournal.open(clock);
    private final RecentRefusals refusals = new RecentRefusals(clock);

    @Test
    void nothingIsAcknowledgedThatCannotBeRecorded() {
        log.close();
        IngestLineage ingest = ingest(ENGINEER);
        assertThatThrownBy(() -> ingest.one(EVENT)).isInstanceOf(AuditUnavailable.class);
        assertThatThrownBy(() -> ingest.batch("[]".getBytes(UTF_8))).isInstanceOf(AuditUnavailable.class);
        assertThatThrownBy(() -> ingest.one(new byte[0])).isInstanceOf(AuditUnavailable.class);
    }

    @Test
    void nothingIsAcknowledgedThatCannotBeStored() {
        journal.close();
        assertThatThrownBy(() -> ingest(ENGINEER).one(EVENT))
                .isInstanceOfSatisfying(
                        JournalUnavailable.class,
                        e -> assertThat(e.retryAfter()).isPresent());
    }

    @Test
    void theGoodEventsOfABatchAreInTheJournalWhenItIsAnswered() {
        String event = new String(EVENT, UTF_8);
        ingest(ENGINEER).batch(("[" + event + "," + event + ",{}]").getBytes(UTF_8));
        assertThat(journal.reader().size()).isEqualTo(2);
        assertThat(journal.reader().get(1))
                .get()
                .isInstanceOfSatisfying(
                        JournaledEvent.class,
                        entry -> assertThat(entry.actor().value()).isEqualTo("user:1"));
        ingest(ENGINEER).batch("[{}]".getBytes(UTF_8));
        assertThat(journal.reader().size()).isEqualTo(2);
    }

    @Test
    void nothingIsTakenInBeyondWhatMayWaitForTheGraph() {
        IngestLineage ingest = ingest(ENGINEER, NO_ROOM);
        ingest.one(EVENT);
        assertThatThrownBy(() -> ingest.one(EVENT))
                .isInstanceOfSatisfying(
                        TooFarBehind.class, e -> assertThat(e.retryAfter()).isPresent());
        assertThatThrownBy(() -> ingest.batch("[]".getBytes(UTF_8))).isInstanceOf(TooFarBehind.class);
        assertThat(journal.reader().size()).isEqualTo(1);
    }

    @Test
    void remembersTheNewestRefusalsAndNoMore() {
        IngestLineage ingest = ingest(ENGINEER);
        for (int i = 0; i < 300; i++) {
            ingest.batch("[{}]".getBytes(UTF_8));
        }
        assertThatThrownBy(() -> ingest.one(new byte[0])).isInstanceOf(EventRefused.class);
        assertThat(refusals.newest()).hasSize(200);
        assertThat(refusals.newest().getFirst().code()).isEqualTo(ErrorCode.MALFORMED_JSON);
        assertThat(refusals.newest().getLast().pointer()).isEqualTo("/eventTime");
        assertThat(refusals.total()).isEqualTo(301);
    }

    @Test
    void whoeverIsNotSignedInSendsNothing() {
        assertThatThrownBy(() -> ingest(Optional::empty).one(EVENT)).isInstanceOf(AccessDenied.class);
        assertThat(journal.reader().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0B, 1MB, 1", "257MB, 1MB, 1", "1MB, 0B, 1", "1MB, 3GB, 1", "1MB, 1MB, 0"})
    void settingsOutOfRangeAreRefused(String maxEvent, String maxBatch, int maxEvents) {
        assertThatThrownBy(() ->
                        new IngestSettings(DataSize.parse(maxEvent), DataSize.parse(maxBatch), maxEvents, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cartulary.ingest.max-");
    }

    private IngestLineage ingest(CurrentActor actor) {
        return ingest(actor, TestJournal.SETTINGS);
    }

    private IngestLineage ingest(CurrentActor actor, ProjectionSettings settings) {
        var trail = TestTrail.of(log, actor);
        var access = new Access(request -> new Decision.Allow(List.of("engineer")), actor, trail);
        var accept =
                new AcceptEvents(journal, new JournalProgress(journal), new AcceptedLately(clock), trail, settings);
        return new IngestLineage(access, accept, trail, refusals, SETTINGS);
    }
}
