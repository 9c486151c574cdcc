package dev.cartulary.catalog.neo4j;

import dev.cartulary.catalog.StatementStore;
import dev.cartulary.catalog.StatementStoreContract;
import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.operations.neo4j.TestGraph;
import java.util.List;

class Neo4jStatementStoreTest extends StatementStoreContract {
    @Override
    protected StatementStore store() {
        return TestCatalog.statements();
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
