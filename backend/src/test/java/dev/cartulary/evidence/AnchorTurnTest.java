package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.Outcome;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule on a real log, with the clock of the test. */
class AnchorTurnTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final AnchorSettings SETTINGS =
            new AnchorSettings(HOUR, Duration.ofSeconds(5), Map.of(), Map.of(), Map.of());

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private final FakeAnchor vault = new FakeAnchor("vault");
    private final FakeAnchor safe = new FakeAnchor("safe");
    private final ConfiguredAnchors anchors = TestAnchors.of(vault, safe);
    private final AnchorRound round = new AnchorRound(log, SETTINGS, clock);
    private AnchorLedger ledger = new AnchorLedger(log, anchors);
    private AnchorTurn turn;
    private AnchorTurn other;

    @BeforeEach
    void start() {
        turn = turn(vault);
        other = turn(safe);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private AnchorTurn turn(CheckpointAnchor anchor) {
        LeaveCheckpoint leave = new LeaveCheckpoint(
                TestTrail.of(log, Optional::empty), ledger, new CosignedCheckpoint(data), SETTINGS, clock);
        return new AnchorTurn(
                anchor,
                round,
                leave,
                new AnchorTurn.Past(log, ledger),
                new AnchorTurn.Pace(SETTINGS.every(), clock, new Random(1)));
    }

    private List<AuditEvent> anchorings() {
        return TestTrail.events(log).stream()
                .filter(event -> event.type() == AuditEventType.CHECKPOINT_ANCHORED)
                .toList();
    }

    @Test
    void leavesWhatIsNewAndRecordsIt() throws Exception {
        SignedCheckpoint checkpoint = Checkpoints.next(log);
        assertThat(turn.take()).isEqualTo(HOUR);
        assertThat(vault.kept()).containsExactly(checkpoint);
        assertThat(anchorings()).singleElement().satisfies(event -> {
            assertThat(event.cause().actor()).isEqualTo(new ActorRef("system:anchoring"));
            assertThat(event.effect().object().value()).isEqualTo("anchor:vault");
            assertThat(event.effect().outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(event.facts().toString())
                    .contains("FOLDER", checkpoint.checkpoint().head().root().base64());
        });
        assertThat(ledger.last(vault.name()).orElseThrow().head())
                .isEqualTo(checkpoint.checkpoint().head());
    }

    @Test
    void anchoringDoesNotFeedItself() throws Exception {
        Checkpoints.next(log);
        for (int hour = 0; hour < 5; hour++) {
            turn.take();
            other.take();
            clock.move(HOUR);
        }
        assertThat(vault.kept()).hasSize(1);
        assertThat(safe.kept()).hasSize(1);
        assertThat(anchorings()).hasSize(2);
        Checkpoints.next(log);
        clock.move(HOUR);
        turn.take();
        assertThat(vault.kept()).hasSize(2);
    }

    @Test
    void waitsForItsTime() throws Exception {
        Checkpoints.next(log);
        turn.take();
        Checkpoints.next(log);
        clock.move(Duration.ofMinutes(20));
        assertThat(turn.take()).isEqualTo(Duration.ofMinutes(40));
        assertThat(vault.kept()).hasSize(1);
    }

    @Test
    void everybodyIsAskedAboutTheSameCheckpointInOneRound() throws Exception {
        SignedCheckpoint checkpoint = Checkpoints.next(log);
        turn.take();
        Checkpoints.next(log);
        clock.move(Duration.ofMinutes(1));
        other.take();
        assertThat(safe.kept()).containsExactly(checkpoint);
    }

    @Test
    void recordsTheChangeToFailureAndNotEachRetry() throws Exception {
        Checkpoints.next(log);
        vault.fail(AnchorFailed.Reason.UNREACHABLE);
        Duration wait = turn.take();
        assertThat(wait).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
        turn.take();
        turn.take();
        assertThat(anchorings()).singleElement().satisfies(event -> {
            assertThat(event.effect().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(event.facts().toString()).contains("UNREACHABLE");
        });
        assertThat(ledger.failing(vault.name())).isPresent();

        vault.fail(AnchorFailed.Reason.CONFLICT);
        turn.take();
        assertThat(anchorings()).as("an alarm is no repetition").hasSize(2);

        vault.work();
        turn.take();
        assertThat(anchorings()).hasSize(3);
        assertThat(ledger.failing(vault.name())).isEmpty();
    }

    @Test
    void triesLessAndLessOftenAndNeverLessThanUsual() throws Exception {
        Checkpoints.next(log);
        vault.fail(AnchorFailed.Reason.UNREACHABLE);
        Duration longest = Duration.ZERO;
        for (int attempt = 0; attempt < 50; attempt++) {
            Duration wait = turn.take();
            assertThat(wait).isBetween(Duration.ofSeconds(15), HOUR);
            longest = wait;
        }
        assertThat(longest).isGreaterThanOrEqualTo(HOUR.dividedBy(2));
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() throws Exception {
        Checkpoints.next(log);
        vault.fail(AnchorFailed.Reason.UNREACHABLE);
        turn.take();
        other.take();
        assertThat(safe.kept()).hasSize(1);
    }

    @Test
    void knowsAfterARestartWhatTheLogSays() throws Exception {
        Checkpoints.next(log);
        turn.take();
        vault.fail(AnchorFailed.Reason.REFUSED);
        safe.fail(AnchorFailed.Reason.UNREACHABLE);
        Checkpoints.next(log);
        clock.move(HOUR);
        turn.take();
        other.take();
        AnchorLedger before = ledger;

        ledger = new AnchorLedger(log, anchors);
        assertThat(ledger.last(vault.name())).isEqualTo(before.last(vault.name()));
        assertThat(ledger.failing(vault.name()).orElseThrow().reason()).isEqualTo(AnchorFailed.Reason.REFUSED);
        assertThat(ledger.last(safe.name())).isEmpty();
        assertThat(ledger.failing(safe.name()).orElseThrow().reason()).isEqualTo(AnchorFailed.Reason.UNREACHABLE);
        vault.work();
        assertThat(turn(vault).take()).isEqualTo(HOUR);
    }

    @Test
    void looksBackThroughManyEntries() throws Exception {
        Checkpoints.next(log);
        turn.take();
        other.take();
        Anchored last = ledger.last(vault.name()).orElseThrow();
        Checkpoints.grow(log, 5_000);
        ledger = new AnchorLedger(log, anchors);
        assertThat(ledger.last(vault.name())).contains(last);
        assertThat(ledger.last(safe.name())).isPresent();
    }

    @Test
    void aClockThatWasSetBackDoesNotStopTheAnchoring() throws Exception {
        Checkpoints.next(log);
        turn.take();
        Checkpoints.next(log);
        clock.move(Duration.ofDays(-30));
        turn.take();
        clock.move(HOUR);
        turn.take();
        assertThat(vault.kept()).hasSizeGreaterThan(1);
    }
}
