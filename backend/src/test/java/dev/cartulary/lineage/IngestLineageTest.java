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
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.policy.Decision;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import dev.cartulary.problem.AuditUnavailable;
import java.util.ArrayList;
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

    private final AuditLog log = TestTrail.open(new MovableClock());
    private final List<LineageEvent> applied = new ArrayList<>();

    @Test
    void nothingIsAcknowledgedThatCannotBeRecorded() {
        log.close();
        IngestLineage ingest = ingest(ENGINEER, applied::addAll);
        assertThatThrownBy(() -> ingest.one(EVENT)).isInstanceOf(AuditUnavailable.class);
        assertThatThrownBy(() -> ingest.batch("[]".getBytes(UTF_8))).isInstanceOf(AuditUnavailable.class);
        assertThatThrownBy(() -> ingest.one(new byte[0])).isInstanceOf(AuditUnavailable.class);
    }

    @Test
    void aBatchIsOneTransaction() {
        List<Integer> transactions = new ArrayList<>();
        IngestLineage ingest = ingest(ENGINEER, events -> transactions.add(events.size()));
        String event = new String(EVENT, UTF_8);
        ingest.batch(("[" + event + "," + event + ",{}]").getBytes(UTF_8));
        assertThat(transactions).containsExactly(2);
        ingest.batch("[{}]".getBytes(UTF_8));
        assertThat(transactions).containsExactly(2);
    }

    @Test
    void whoeverIsNotSignedInSendsNothing() {
        assertThatThrownBy(() -> ingest(Optional::empty, applied::addAll).one(EVENT))
                .isInstanceOf(AccessDenied.class);
        assertThat(applied).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0B, 1MB, 1", "257MB, 1MB, 1", "1MB, 0B, 1", "1MB, 3GB, 1", "1MB, 1MB, 0"})
    void settingsOutOfRangeAreRefused(String maxEvent, String maxBatch, int maxEvents) {
        assertThatThrownBy(() ->
                        new IngestSettings(DataSize.parse(maxEvent), DataSize.parse(maxBatch), maxEvents, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cartulary.ingest.max-");
    }

    private IngestLineage ingest(CurrentActor actor, LineageProjection projection) {
        var trail = TestTrail.of(log, actor);
        var access = new Access(request -> new Decision.Allow(List.of("engineer")), actor, trail);
        return new IngestLineage(access, projection, trail, SETTINGS);
    }
}
