package dev.cartulary.lineage.neo4j;

import static dev.cartulary.operations.neo4j.TestGraph.awaitTimeout;

import dev.cartulary.lineage.Events;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageStore;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody may wait for an answer any more; so no read goes on for ever. */
class ReadTimeoutTest {
    private static final Duration SHORTER_THAN_ANY_READ = Duration.ofMillis(1);
    private static final EntityKey JOB = new JobId(new Namespace("jobs"), "j").key();

    private final LineageStore store = new Neo4jLineageStore(
            TestGraph.driver(),
            TestGraph.session(),
            new LineageGraphSettings(SHORTER_THAN_ANY_READ, Duration.ofSeconds(60), 10_000, 500, 20_000, 500));

    @BeforeEach
    void fill() {
        TestGraph.clear();
        TestProjection.create().apply(List.of(Events.event("""
                {'eventType': 'COMPLETE', 'eventTime': '2026-01-01T00:00:00Z', 'producer': 'https://example.com/test',
                 'run': {'runId': '0198a3f0-0000-7000-8000-000000000001'}, 'job': {'namespace': 'jobs', 'name': 'j'},
                 'inputs': [{'namespace': 'data', 'name': 'a'}], 'outputs': [{'namespace': 'data', 'name': 'b'}]}
                """)));
    }

    @Test
    void aWalkIsEnded() {
        awaitTimeout(() -> store.neighbourhood(new LineageRequest(JOB, 5, 5, Set.of(), 100, false)));
    }
}
