package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageStore;
import dev.cartulary.lineage.StatedLineageContract;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.operations.neo4j.TestGraph;
import java.util.List;

class Neo4jStatedLineageTest extends StatedLineageContract {
    @Override
    protected LineageStore store() {
        return new Neo4jLineageStore(TestGraph.driver(), TestGraph.session(), TestProjection.SETTINGS);
    }

    @Override
    protected void apply(List<LineageEvent> events) {
        TestProjection.create().apply(events);
    }

    @Override
    protected void clear() {
        TestGraph.clear();
    }
}
