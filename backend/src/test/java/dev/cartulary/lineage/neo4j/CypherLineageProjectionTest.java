package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.operations.neo4j.TestGraph;

class CypherLineageProjectionTest extends Neo4jLineageProjectionContract {
    @Override
    protected LineageProjection projection() {
        return TestProjection.into(TestGraph.driver());
    }
}
