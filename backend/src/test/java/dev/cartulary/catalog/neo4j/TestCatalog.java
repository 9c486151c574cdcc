package dev.cartulary.catalog.neo4j;

import dev.cartulary.catalog.CatalogStore;
import dev.cartulary.catalog.StatementStore;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Duration;

/** The catalog of the shared database, with the default settings. */
public final class TestCatalog {
    private static final CatalogGraphSettings SETTINGS =
            new CatalogGraphSettings(Duration.ofSeconds(10), 10_000, 5_000, 1_000);

    private TestCatalog() {}

    public static CatalogStore create() {
        return new Neo4jCatalogStore(TestGraph.driver(), TestGraph.session(), SETTINGS);
    }

    /** What producers stated, of the same database. */
    public static StatementStore statements() {
        return new Neo4jStatementStore(TestGraph.driver(), TestGraph.session(), SETTINGS);
    }
}
