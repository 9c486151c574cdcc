package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.openlineage.EntityKey;
import java.time.Duration;
import java.util.Set;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Lets the database plan the lineage queries and the statements of the projection before somebody waits for them. */
@Component
final class WarmUpLineage implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUpLineage.class);

    /** Nothing has this key. */
    private static final EntityKey NOTHING = new EntityKey("0".repeat(25));

    /** The first pages are of the catalog; until its queries are planned, these would only take processor time from them. */
    private static final Duration AFTER_THE_CATALOG = Duration.ofSeconds(3);

    private final Neo4jLineageStore store;
    private final Neo4jLineageProjection projection;

    WarmUpLineage(Neo4jLineageStore store, Neo4jLineageProjection projection) {
        this.store = store;
        this.projection = projection;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("warm-up-lineage").start(this::ask);
    }

    private void ask() {
        try {
            Thread.sleep(AFTER_THE_CATALOG);
            store.planAll(new LineageRequest(NOTHING, 1, 1, Set.of(), 1, true));
            projection.warmUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Neo4jException | IllegalStateException e) { // The latter from a driver that was closed meanwhile.
            LOG.info("The lineage was not warmed up; the first graph will take longer.", e);
        }
    }
}
