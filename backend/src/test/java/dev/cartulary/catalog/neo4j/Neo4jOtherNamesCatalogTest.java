package dev.cartulary.catalog.neo4j;

import dev.cartulary.catalog.CatalogStore;
import dev.cartulary.catalog.OtherNamesCatalogContract;
import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.operations.neo4j.TestGraph;
import java.util.List;

class Neo4jOtherNamesCatalogTest extends OtherNamesCatalogContract {
    @Override
    protected CatalogStore store() {
        return TestCatalog.create();
    }

    @Override
    protected void apply(List<LineageEvent> events) {
        TestProjection.create().apply(events);
        TestGraph.awaitSearch();
    }

    @Override
    protected void clear() {
        TestGraph.clear();
    }
}
