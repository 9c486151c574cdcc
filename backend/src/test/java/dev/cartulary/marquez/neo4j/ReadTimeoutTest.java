package dev.cartulary.marquez.neo4j;

import static dev.cartulary.operations.neo4j.TestGraph.awaitTimeout;

import dev.cartulary.lineage.Events;
import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.marquez.MarquezSettings;
import dev.cartulary.marquez.MarquezStore;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody may wait for an answer any more; so no read goes on for ever. */
class ReadTimeoutTest {
    private static final Duration SHORTER_THAN_ANY_READ = Duration.ofMillis(1);
    private static final EntityKey JOB = new JobId(new Namespace("jobs"), "j").key();

    private final MarquezStore store = new Neo4jMarquezStore(
            TestGraph.driver(),
            TestGraph.session(),
            new MarquezSettings(null, null, 1000, 1000, 5000, 1000, SHORTER_THAN_ANY_READ));

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
    void aGraphIsEnded() {
        awaitTimeout(() -> store.graph(List.of(JOB)));
    }

    @Test
    void aJobIsEnded() {
        awaitTimeout(() -> store.job(JOB));
    }
}
