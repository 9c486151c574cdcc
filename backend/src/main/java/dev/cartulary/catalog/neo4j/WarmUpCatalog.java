package dev.cartulary.catalog.neo4j;

import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.openlineage.EntityKey;
import java.util.Set;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Asks once what the first pages will ask, in the background after the start: a query that the database has not seen takes
 * seconds to plan in a cold process and milliseconds from then on.
 */
@Component
final class WarmUpCatalog implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUpCatalog.class);

    /** Nothing has this key. */
    private static final EntityKey NOTHING = new EntityKey("0".repeat(25));

    private final Neo4jCatalogStore store;

    WarmUpCatalog(Neo4jCatalogStore store) {
        this.store = store;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("warm-up-catalog").start(this::ask);
    }

    private void ask() {
        try {
            store.overview();
            store.search(new SearchQuery("warm up", Set.of(), Set.of(), 0, 10));
            store.search(new SearchQuery("", Set.of(), Set.of(), 0, 10));
            store.dataset(NOTHING);
            store.job(NOTHING);
            store.runs(NOTHING, 0, 10);
        } catch (Neo4jException | IllegalStateException e) { // The latter from a driver that was closed meanwhile.
            LOG.info("The catalog was not warmed up; the first page will take longer.", e);
        }
    }
}
