package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.DeadLetter;
import dev.cartulary.lineage.DeadLetters;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/** Dead letters are nodes that nothing leads to. */
@Component
final class Neo4jDeadLetters implements DeadLetters {
    private static final String COUNT = "MATCH (d:DeadLetter {journal: $journal}) RETURN count(d) AS letters";

    private static final String LIST = """
            MATCH (d:DeadLetter {journal: $journal}) WHERE d.index >= $from
            RETURN d.index AS index, d.at AS at, d.kind AS kind, d.reason AS reason
            ORDER BY d.index LIMIT $limit
            """;

    private final Driver driver;
    private final SessionConfig session;
    private final Neo4jLineageProjection projection;

    Neo4jDeadLetters(Driver driver, SessionConfig session, Neo4jLineageProjection projection) {
        this.driver = driver;
        this.session = session;
        this.projection = projection;
    }

    @Override
    public long count(String journal) {
        return read(transaction -> transaction
                .run(COUNT, Map.of("journal", journal))
                .single()
                .get("letters")
                .asLong());
    }

    @Override
    public List<DeadLetter> list(String journal, long from, int limit) {
        Map<String, Object> page = Map.of("journal", journal, "from", from, "limit", limit);
        return read(transaction -> transaction.run(LIST, page).list(Neo4jDeadLetters::letter));
    }

    @Override
    public Optional<DeadLetter> find(String journal, long index) {
        return list(journal, index, 1).stream()
                .filter(letter -> letter.index() == index)
                .findFirst();
    }

    @Override
    public void settle(String journal, long index, GraphChange change) {
        Map<String, Object> key = Map.of("key", DeadLetterKey.of(journal, index));
        try {
            projection.apply(List.of(change), steps -> steps.run(ProjectionStep.SETTLED_DEAD_LETTERS, List.of(key)));
        } catch (Neo4jException e) {
            throw GraphFailures.ofBatch(e);
        }
    }

    private <T> T read(Function<TransactionContext, T> question) {
        try (Session reading = driver.session(session)) {
            return reading.executeRead(question::apply);
        } catch (Neo4jException e) {
            throw GraphFailures.unavailable(e);
        }
    }

    private static DeadLetter letter(Record row) {
        return new DeadLetter(
                row.get("index").asLong(),
                Times.read(row.get("at")),
                DeadLetter.Kind.valueOf(row.get("kind").asString()),
                row.get("reason").asString());
    }
}
