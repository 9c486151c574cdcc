package dev.cartulary.identity.neo4j;

import dev.cartulary.problem.GraphUnavailable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.stereotype.Component;

/** Runs the queries of this package, each a transaction of its own. Its callers are filters too, where no advice for endpoints applies. */
@Component
final class IdentityGraph {
    private final Driver driver;
    private final SessionConfig session;

    IdentityGraph(Driver driver, SessionConfig session) {
        this.driver = driver;
        this.session = session;
    }

    List<Record> read(String query, Map<String, Object> parameters) {
        return run(query, parameters, RoutingControl.READ);
    }

    List<Record> write(String query, Map<String, Object> parameters) {
        return run(query, parameters, RoutingControl.WRITE);
    }

    private List<Record> run(String query, Map<String, Object> parameters, RoutingControl routing) {
        var config = QueryConfig.builder().withRouting(routing);
        session.database().ifPresent(config::withDatabase);
        try {
            return driver.executableQuery(query)
                    .withParameters(parameters)
                    .withConfig(config.build())
                    .execute()
                    .records();
        } catch (Neo4jException e) {
            throw e instanceof RetryableException ? new GraphUnavailable(e) : e;
        }
    }

    static ZonedDateTime utc(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    static Optional<Instant> instant(Value value) {
        return value.isNull()
                ? Optional.empty()
                : Optional.of(value.asZonedDateTime().toInstant());
    }
}
