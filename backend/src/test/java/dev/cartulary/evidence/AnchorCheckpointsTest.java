package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AnchorCheckpointsTest {
    @TempDir
    Path data;

    @Test
    @Timeout(10)
    void startsWithoutWaitingAndStopsBeforeTheLogIsClosed() {
        MovableClock clock = new MovableClock();
        AuditLog log = TestTrail.open(clock);
        FakeAnchor vault = new FakeAnchor("vault");
        ConfiguredAnchors anchors = TestAnchors.of(vault);
        AnchorSettings settings =
                new AnchorSettings(Duration.ofMinutes(1), Duration.ofSeconds(1), Map.of(), Map.of(), Map.of());
        AnchorLedger ledger = new AnchorLedger(log, anchors);
        AnchorCheckpoints schedule = new AnchorCheckpoints(
                anchors,
                new AnchorRound(log, settings, clock),
                new LeaveCheckpoint(
                        TestTrail.of(log, Optional::empty), ledger, new CosignedCheckpoint(data), settings, clock),
                new AnchorTurn.Past(log, ledger),
                new AnchorTurn.Pace(settings.every(), clock, new Random(1)));
        schedule.start();
        assertThat(schedule.isRunning()).isTrue();
        assertThat(vault.kept()).as("the start is not delayed").isEmpty();
        schedule.stop();
        assertThat(schedule.isRunning()).isFalse();
        assertThatCode(log::close).doesNotThrowAnyException();
    }
}
