package dev.cartulary.marquez.neo4j;

import static dev.cartulary.operations.neo4j.TestGraph.awaitTimeout;

import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.marquez.MarquezSettings;
import dev.cartulary.marquez.MarquezStore;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody may wait for an answer any more; so no read goes on for ever. */
class ReadTimeoutTest {
    private static final Duration SHORTER_THAN_ANY_READ = Duration.ofMillis(1);

    private final MarquezStore store = new Neo4jMarquezStore(
            TestGraph.driver(),
            TestGraph.session(),
            new MarquezSettings(null, null, 1000, 1000, 5000, 1000, SHORTER_THAN_ANY_READ));

    private final EntityKey job = TestProjection.oneRun();

    @Test
    void aGraphIsEnded() {
        awaitTimeout(() -> store.graph(List.of(job)));
    }

    @Test
    void aJobIsEnded() {
        awaitTimeout(() -> store.job(job));
    }
}
