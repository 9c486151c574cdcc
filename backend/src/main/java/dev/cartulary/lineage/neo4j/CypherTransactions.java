package dev.cartulary.lineage.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Steps as Cypher, for a Neo4j anywhere. */
record CypherTransactions(Driver driver, SessionConfig session, Duration timeout) implements ProjectionTransactions {
    @Override
    public void write(Consumer<Steps> work) {
        var config = TransactionConfig.builder().withTimeout(timeout).build();
        try (Session writing = driver.session(session)) {
            writing.executeWriteWithoutResult(
                    transaction -> work.accept((step, rows) -> run(transaction, step, rows)), config);
        }
    }

    /** Lets the database plan every statement, on no rows. */
    @Override
    public void warmUp() {
        try (Session writing = driver.session(session)) {
            Stream.of(ProjectionStep.values(), OccasionalStep.values(), TwinStep.values())
                    .flatMap(Stream::of)
                    .forEach(step -> writing.run(step.cypher(), Map.of("rows", List.of()))
                            .consume());
        }
    }

    private static List<Found> run(TransactionContext transaction, Step step, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? List.of()
                : transaction.run(step.cypher(), Map.of("rows", rows)).list(CypherTransactions::found);
    }

    private static Found found(Record record) {
        return new Found(
                record.get("key").asString(),
                record.get("flag").asBoolean(false),
                record.get("stamps").asList(Value::asString, List.of()));
    }
}
