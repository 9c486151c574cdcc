package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageStore;
import dev.cartulary.lineage.OtherNamesContract;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.operations.neo4j.TestGraph;
import java.util.List;

class CypherOtherNamesTest extends OtherNamesContract {
    @Override
    protected LineageStore store() {
        return TestProjection.store();
    }

    @Override
    protected void apply(List<LineageEvent> events) {
        TestProjection.into(TestGraph.driver()).apply(events);
    }

    @Override
    protected List<String> dump() {
        return GraphDump.lines();
    }

    @Override
    protected void clear() {
        TestGraph.clear();
    }
}
