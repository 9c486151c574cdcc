package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Duration;

/** The projection into the shared database, with the default settings. */
public final class TestProjection {
    static final LineageGraphSettings SETTINGS =
            new LineageGraphSettings(Duration.ofSeconds(10), Duration.ofSeconds(60), 10_000, 500, 20_000, 500);

    private TestProjection() {}

    public static LineageProjection create() {
        return new Neo4jLineageProjection(TestGraph.driver(), TestGraph.session(), SETTINGS);
    }
}
