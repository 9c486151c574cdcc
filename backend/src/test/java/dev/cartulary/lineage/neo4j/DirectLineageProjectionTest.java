package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageProjection;

class DirectLineageProjectionTest extends Neo4jLineageProjectionContract {
    @Override
    protected LineageProjection projection() {
        return TestProjection.create();
    }
}
