package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.DeadLetter;
import dev.cartulary.lineage.JournalBatch;
import dev.cartulary.lineage.JournaledGraph;
import dev.cartulary.lineage.PositionMoved;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/** The position in a journal is a node beside the lineage; it is written first, so that whoever applies the same journal waits. */
@Component
final class Neo4jJournaledGraph implements JournaledGraph {
    private static final String POSITION = "OPTIONAL MATCH (p:JournalPosition {id: $journal}) "
            + "RETURN coalesce(p.next, 0) AS next, coalesce(p.emptying, false) AS emptying";

    private static final String RESUME = """
            MERGE (p:JournalPosition {id: $journal})
            ON CREATE SET p.applied = 0
            SET p.next = $next
            """;

    private static final String RESTART = """
            MERGE (p:JournalPosition {id: $journal})
            SET p.next = $next, p.applied = 0, p.emptying = true
            """;

    /** Small enough that readers and the memory of a transaction do not notice, for nodes with thousands of edges too. */
    private static final String EMPTY = """
            MATCH (n:Entity|Run|Field|Facet|Namespace|Alias|ColumnLineage|DeadLetter|Assertion|AssertionResult|Profile
              |TestResult|TagSet|SchemaVersion|DatasetVersion|AliasLock)
            CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS
            """;

    private static final String EMPTIED = "MATCH (p:JournalPosition {id: $journal}) REMOVE p.emptying";

    private final Driver driver;
    private final SessionConfig session;
    private final Neo4jLineageProjection projection;

    Neo4jJournaledGraph(Driver driver, SessionConfig session, Neo4jLineageProjection projection) {
        this.driver = driver;
        this.session = session;
        this.projection = projection;
    }

    @Override
    public long position(String journal) {
        try (Session reading = driver.session(session)) {
            Record found = reading.executeRead(transaction ->
                    transaction.run(POSITION, Map.of("journal", journal)).single());
            if (found.get("emptying").asBoolean()) {
                empty(journal);
            }
            return found.get("next").asLong();
        } catch (Neo4jException e) {
            throw GraphFailures.unavailable(e);
        }
    }

    @Override
    public void apply(JournalBatch batch) {
        try {
            projection.apply(batch.changes(), steps -> advance(batch, steps));
        } catch (Neo4jException e) {
            throw GraphFailures.ofBatch(e);
        }
    }

    @Override
    public void resumeAt(String journal, long position) {
        try (Session writing = driver.session(session)) {
            writing.executeWriteWithoutResult(transaction -> transaction
                    .run(RESUME, Map.of("journal", journal, "next", position))
                    .consume());
        } catch (Neo4jException e) {
            throw GraphFailures.unavailable(e);
        }
    }

    @Override
    public void restartAt(String journal, long position) {
        try (Session writing = driver.session(session)) {
            writing.executeWriteWithoutResult(transaction -> transaction
                    .run(RESTART, Map.of("journal", journal, "next", position))
                    .consume());
            empty(journal);
        } catch (Neo4jException e) {
            throw GraphFailures.unavailable(e);
        }
    }

    private void empty(String journal) {
        try (Session emptying = driver.session(session)) {
            emptying.run(EMPTY).consume();
            emptying.run(EMPTIED, Map.of("journal", journal)).consume();
        }
    }

    private static void advance(JournalBatch batch, Steps steps) {
        Map<String, Object> move = Map.of(
                "journal",
                batch.journal(),
                "first",
                batch.first(),
                "next",
                batch.next(),
                "applied",
                batch.changes().size());
        if (steps.run(ProjectionStep.ADVANCE, List.of(move)).isEmpty()) {
            throw new PositionMoved(batch.first());
        }
        steps.run(
                ProjectionStep.DEAD_LETTERS,
                batch.deadLetters().stream()
                        .map(letter -> row(batch.journal(), letter))
                        .toList());
    }

    private static Map<String, Object> row(String journal, DeadLetter letter) {
        return Map.of(
                "key",
                DeadLetterKey.of(journal, letter.index()),
                "journal",
                journal,
                "index",
                letter.index(),
                "at",
                Times.stored(letter.at()),
                "kind",
                letter.kind().name(),
                "reason",
                letter.reason());
    }
}
