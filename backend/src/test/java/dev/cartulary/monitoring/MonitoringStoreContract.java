package dev.cartulary.monitoring;

import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.catalog.RunState;
import dev.cartulary.identity.Actor;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.lineage.Events;
import dev.cartulary.monitoring.JobHealth.Running;
import dev.cartulary.monitoring.JobHealth.Verdict;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import dev.cartulary.policy.cedar.CedarConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of monitoring tells, and what is computed from it, from real events on. */
public abstract class MonitoringStoreContract {
    private static final EntityKey JOB = new JobId(new Namespace("jobs"), "j").key();
    private static final EntityKey TABLE = new DatasetId(new Namespace("postgres://db"), "t").key();

    private final AuditLog log = TestTrail.open(new MovableClock());

    protected abstract MonitoringStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void aJobIsJudgedByItsRuns() {
        List<LineageEvent> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            events.add(run("START@" + 5 * i, "0" + i, "j", ""));
            events.add(run((i == 3 ? "FAIL@" : "COMPLETE@") + (5 * i + 1 + i % 2), "0" + i, "j", ""));
        }
        events.add(run("START@40", "07", "j", ""));
        events.add(run("START@59", "08", "j", ""));
        apply(events);

        JobHealth health = jobHealth(60, Duration.ofDays(7));

        assertThat(health.states())
                .containsEntry(RunState.COMPLETED, 5)
                .containsEntry(RunState.FAILED, 1)
                .containsEntry(RunState.RUNNING, 2);
        assertThat(health.successRate()).contains(5.0 / 6);
        assertThat(health.durations())
                .contains(new Percentiles(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(2), 5));
        assertThat(health.recent()).hasSize(8);
        assertThat(health.running())
                .extracting(Running::verdict)
                .as("at most three times the 90th percentile of two minutes")
                .containsExactly(Verdict.IN_TIME, Verdict.OVERDUE);
        assertThat(health.freshness().state()).isEqualTo(Freshness.State.STALE);
        assertThat(health.truncated()).isFalse();
    }

    @Test
    void onlyRunsThatStartedInTheWindowAreCounted() {
        apply(List.of(run("COMPLETE@1", "01", "j", ""), run("FAIL@50", "02", "j", "")));

        JobHealth health = jobHealth(60, Duration.ofMinutes(30));

        assertThat(health.successRate()).contains(0.0);
        assertThat(health.durations()).isEmpty();
        assertThat(health.recent()).hasSize(2);
    }

    @Test
    void aRunThatNeverEndsIsHungUnlessNobodyExpectsItToEnd() {
        String streaming = "{'jobType': {'processingType': 'STREAMING', 'integration': 'FLINK'}}";
        apply(List.of(run("START@1", "01", "j", ""), run("START@2", "02", "s", streaming, "")));

        assertThat(jobHealth(3000, Duration.ofDays(7)).running())
                .extracting(Running::verdict)
                .containsExactly(Verdict.HUNG);
        EntityKey stream = new JobId(new Namespace("jobs"), "s").key();
        assertThat(checkJob(3000).of(stream).orElseThrow().running())
                .extracting(Running::verdict)
                .containsExactly(Verdict.IN_TIME);
    }

    @Test
    void testsAreThoseOfTheNewestRunThatToldAny() {
        apply(List.of(tested(1, "pass"), tested(2, "fail"), run("COMPLETE@3", "03", "j", "")));

        assertThat(jobHealth(60, Duration.ofDays(1)).tests()).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo("no gaps");
            assertThat(test.status()).isEqualTo("fail");
            assertThat(test.run().value()).hasToString(Events.runId("02"));
        });
    }

    @Test
    void aDatasetIsJudgedByTheSuccessfulRunsThatWroteIt() {
        List<LineageEvent> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            events.add(wrote("COMPLETE@" + 2 * i, "0" + i, i == 5 ? 10 : 1000 + i, ""));
        }
        events.add(wrote("FAIL@20", "07", 1, ""));
        apply(events);

        DatasetHealth health = checkDataset(12).of(TABLE).orElseThrow();

        assertThat(health.volume().measure()).contains(Volume.Measure.ROWS);
        assertThat(health.volume().points())
                .extracting(point -> point.value().orElseThrow())
                .containsExactly(1000L, 1001L, 1002L, 1003L, 1004L, 10L);
        assertThat(health.volume().anomaly()).isTrue();
        assertThat(health.freshness().state()).isEqualTo(Freshness.State.ON_TIME);
        assertThat(health.freshness().usualInterval()).contains(Duration.ofMinutes(2));
        assertThat(health.freshness().last()).contains(Instant.parse(time(10)));
        assertThat(health.volume().points().getFirst().write().bytes()).contains(4L);
        assertThat(health.volume().points().getFirst().write().version()).contains("v");
    }

    @Test
    void assertionsTellTheirLastResultAndMetricsWhatWasMeasured() {
        apply(List.of(
                wrote("COMPLETE@1", "01", 5, quality(true, 5)),
                wrote("COMPLETE@2", "02", 5, quality(false, 6)),
                wrote("COMPLETE@3", "03", 5, "")));

        DatasetHealth health = checkDataset(12).of(TABLE).orElseThrow();

        assertThat(health.failing()).isEqualTo(1);
        AssertionHistory assertion = health.assertions().getFirst();
        assertThat(assertion.rule()).isEqualTo("not_null");
        assertThat(assertion.column()).contains("id");
        assertThat(assertion.name()).isEmpty();
        assertThat(assertion.results())
                .extracting(AssertionHistory.Result::success)
                .containsExactly(false, true);
        assertThat(assertion.last().severity()).contains("error");
        assertThat(health.profiles())
                .extracting(profile -> profile.rows().orElseThrow())
                .containsExactly(6L, 5L);
        assertThat(health.profiles().getFirst().columns().get("id")).containsEntry("nullCount", 6.0);
    }

    @Test
    void schemasOfWritersCountMoreThanThoseOfReaders() {
        apply(List.of(schema(1, "outputs", "int"), schema(2, "inputs", "string")));
        assertThat(checkDataset(12).schemaChanges(TABLE).orElseThrow()).isEmpty();

        apply(List.of(schema(3, "outputs", "bigint")));
        assertThat(checkDataset(12).schemaChanges(TABLE).orElseThrow())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.compatibility()).isEqualTo(Compatibility.BACKWARD);
                    assertThat(change.at()).isEqualTo(Instant.parse(time(3)));
                });
    }

    @Test
    void whereNobodyWritesReadersTellTheSchema() {
        apply(List.of(schema(1, "inputs", "int"), schema(2, "inputs", "string")));

        assertThat(checkDataset(12).schemaChanges(TABLE).orElseThrow()).hasSize(1);
    }

    @Test
    void aDatasetIsJudgedByWhatHappenedUnderAllItsNames() {
        String symlinks = """
                , 'symlinks': {'identifiers': [{'namespace': 'postgres://db', 'name': 'table', 'type': 'TABLE'}]}""";
        apply(List.of(
                wrote("COMPLETE@1", "01", 5, quality(true, 5) + symlinks),
                run("COMPLETE@3", "03", "k", "'outputs': " + Events.datasets("table", "t")),
                run("COMPLETE@4", "04", "r", "'inputs': " + Events.datasets("table"))));
        EntityKey table = new DatasetId(new Namespace("postgres://db"), "table").key();

        for (EntityKey name : List.of(TABLE, table)) {
            DatasetHealth health = checkDataset(12).of(name).orElseThrow();
            assertThat(health.dataset().key()).isEqualTo(table);
            assertThat(health.volume().points())
                    .extracting(point -> point.write().at())
                    .containsExactly(Instant.parse(time(1)), Instant.parse(time(3)));
            assertThat(health.assertions()).hasSize(1);
            assertThat(health.profiles()).hasSize(1);
            assertThat(checkDataset(12).schemaChanges(name)).isPresent();
        }
    }

    @Test
    void aJobIsNoDatasetAndWhatIsUnknownIsNeither() {
        apply(List.of(wrote("COMPLETE@1", "01", 5, "")));

        assertThat(checkDataset(12).of(JOB)).isEmpty();
        assertThat(checkJob(12).of(TABLE)).isEmpty();
        assertThat(checkJob(12).of(new EntityKey("0".repeat(25)))).isEmpty();
    }

    private static LineageEvent wrote(String type, String run, long rows, String facets) {
        return run(type, run, "j", """
                'outputs': [{'namespace': 'postgres://db', 'name': 't', 'outputFacets': {'outputStatistics':
                  {'rowCount': %s, 'size': 4}}, 'facets': {'version': {'datasetVersion': 'v'}%s}}]""".formatted(rows, facets));
    }

    private static String quality(boolean success, long nulls) {
        return """
                , 'dataQualityAssertions': {'assertions': [
                  {'assertion': 'not_null', 'column': 'id', 'success': %s, 'severity': 'error'}]},
                'dataQualityMetrics': {'rowCount': %2$s, 'columnMetrics': {'id': {'nullCount': %2$s}}}""".formatted(success, nulls);
    }

    private static LineageEvent tested(int minute, String status) {
        return Events.event("""
                {'eventType': 'COMPLETE', 'eventTime': '%s', 'producer': 'https://example.com/test',
                 'run': {'runId': '%s', 'facets': {'test': {'tests': [{'name': 'no gaps', 'status': '%s'}]}}},
                 'job': {'namespace': 'jobs', 'name': 'j'}}
                """.formatted(time(minute), Events.runId("0" + minute), status));
    }

    private static LineageEvent schema(int minute, String side, String type) {
        String facets = "{'schema': {'fields': [{'name': 'a', 'type': '%s'}]}}".formatted(type);
        return run("COMPLETE@" + minute, "0" + minute, "j", "'%s': [%s]".formatted(side, Events.dataset("t", facets)));
    }

    private JobHealth jobHealth(int minutesAfterTen, Duration window) {
        return checkJob(minutesAfterTen).of(JOB, window).orElseThrow();
    }

    private CheckJob checkJob(int minutesAfterTen) {
        return new CheckJob(store(), access(), TestSettings.DEFAULT, clock(minutesAfterTen));
    }

    private CheckDataset checkDataset(int minutesAfterTen) {
        return new CheckDataset(store(), access(), TestSettings.DEFAULT, clock(minutesAfterTen));
    }

    private static Clock clock(int minutesAfterTen) {
        return Clock.fixed(Instant.parse(time(0)).plus(Duration.ofMinutes(minutesAfterTen)), ZoneOffset.UTC);
    }

    private Access access() {
        CurrentActor actor = () -> Optional.of(new Actor(new Principal("user:1", Set.of(Role.CONSUMER)), "Jane Doe"));
        return new Access(CedarConfiguration.authorizer(), actor, TestTrail.of(log, actor));
    }
}
