package dev.cartulary.demo.neo4j;

import dev.cartulary.demo.DemoMark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Component;

/** One node per store. */
@Component
final class Neo4jDemoMark implements DemoMark {
    private static final String ANCHOR = """
            MERGE (mark:DemoMark {name: 'demo'})
            ON CREATE SET mark.anchor = $now, mark.loaded = false
            RETURN mark.anchor AS anchor""";
    private static final String LOADED = "MATCH (mark:DemoMark {name: 'demo'}) RETURN mark.loaded AS loaded";
    private static final String SET_LOADED = "MATCH (mark:DemoMark {name: 'demo'}) SET mark.loaded = true";

    private final Driver driver;
    private final QueryConfig database;

    Neo4jDemoMark(Driver driver, SessionConfig session) {
        this.driver = driver;
        var config = QueryConfig.builder().withRouting(RoutingControl.WRITE);
        session.database().ifPresent(config::withDatabase);
        this.database = config.build();
    }

    @Override
    public Instant anchor(Instant now) {
        return Instant.parse(run(ANCHOR, Map.of("now", now.toString()))
                .getFirst()
                .get("anchor")
                .asString());
    }

    @Override
    public boolean isLoaded() {
        return run(LOADED, Map.of()).stream().anyMatch(row -> row.get("loaded").asBoolean());
    }

    @Override
    public void markLoaded() {
        run(SET_LOADED, Map.of());
    }

    private List<Record> run(String cypher, Map<String, Object> parameters) {
        return driver.executableQuery(cypher)
                .withParameters(parameters)
                .withConfig(database)
                .execute()
                .records();
    }
}
