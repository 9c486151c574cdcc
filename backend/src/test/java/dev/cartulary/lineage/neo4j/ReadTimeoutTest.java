package dev.cartulary.lineage.neo4j;

import static dev.cartulary.operations.neo4j.TestGraph.awaitTimeout;

import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageStore;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody may wait for an answer any more; so no read goes on for ever. */
class ReadTimeoutTest {
    private static final Duration SHORTER_THAN_ANY_READ = Duration.ofMillis(1);

    private final LineageStore store = new Neo4jLineageStore(
            TestGraph.driver(),
            TestGraph.session(),
            new LineageGraphSettings(SHORTER_THAN_ANY_READ, Duration.ofSeconds(60), 10_000, 500, 20_000, 500));

    private final EntityKey job = TestProjection.oneRun();

    @Test
    void aWalkIsEnded() {
        awaitTimeout(() -> store.neighbourhood(new LineageRequest(job, 5, 5, Set.of(), 100, false)));
    }
}
