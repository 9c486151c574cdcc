package dev.cartulary.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.segment.SegmentLimits;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class PruneJournalTest {
    private static final String ORIGIN = "cartulary.test/journal";
    private static final LogSettings TEN_IN_A_SEGMENT =
            LogSettings.journal(ORIGIN).with(new SegmentLimits(1 << 20, 10, 64L << 20, 1));
    private static final AcceptedEvent EVENT =
            (AcceptedEvent) new EventReader(EventLimits.DEFAULT).parse("""
            {"eventTime": "2026-11-20T08:00:00Z", "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"},
             "job": {"namespace": "airflow", "name": "load"}}""".getBytes(UTF_8));

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private @Nullable IngestJournal journal;

    @BeforeEach
    void fill() {
        LogKeys keys = LogKeys.of(SigningKey.generate(ORIGIN, KeyType.ED25519, clock));
        try (IngestJournal before = IngestJournal.open(folder, TEN_IN_A_SEGMENT, keys, clock)) {
            append(before, 25);
            clock.move(Duration.ofDays(30));
            append(before, 20);
        }
        journal = IngestJournal.open(folder, TEN_IN_A_SEGMENT, keys, clock);
    }

    @AfterEach
    void close() {
        opened().close();
    }

    @Test
    void eventsAreKeptForEverWhereNobodySaysOtherwise() {
        prune(null, 45);
        assertThat(opened().reader().minimum()).isZero();
    }

    @Test
    void wholeSegmentsOfOldEventsGoAndTheAuditLogSaysSoFirst() {
        prune(Duration.ofDays(7), 45);
        assertThat(opened().reader().minimum()).isEqualTo(20);
        assertThat(TestTrail.events(log)).extracting(AuditEvent::type).containsExactly(AuditEventType.LOG_PRUNED);
    }

    @Test
    void whatIsNotInTheGraphIsKeptHoweverOldItIs() {
        prune(Duration.ofDays(7), 15);
        assertThat(opened().reader().minimum()).isEqualTo(10);
    }

    private void prune(@Nullable Duration retention, long projected) {
        var settings = new ProjectionSettings(10, DataSize.ofMegabytes(1), Duration.ofSeconds(1), 1, retention);
        var progress = new JournalProgress(opened());
        progress.projectedUpTo(projected);
        new PruneJournal(opened(), progress, TestTrail.of(log, Optional::empty), settings, clock).prune();
    }

    private static void append(IngestJournal to, int events) {
        to.append(new ActorRef("token:1"), Collections.nCopies(events, EVENT)).join();
    }

    private IngestJournal opened() {
        return Optional.ofNullable(journal).orElseThrow();
    }
}
