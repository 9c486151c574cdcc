package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.DeadLetters;
import dev.cartulary.lineage.Events;
import dev.cartulary.lineage.JournaledGraph;
import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.lineage.LineageStore;
import dev.cartulary.neo4j.DirectGraph;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The projection into the shared database, with the default settings. */
public final class TestProjection {
    static final LineageGraphSettings SETTINGS =
            new LineageGraphSettings(Duration.ofSeconds(10), Duration.ofSeconds(60), 10_000, 500, 20_000, 500);

    private TestProjection() {}

    /** What is read of the same database. */
    public static LineageStore store() {
        return new Neo4jLineageStore(TestGraph.driver(), TestGraph.session(), SETTINGS);
    }

    /** As users have it who name no server. */
    public static LineageProjection create() {
        return into(TestGraph.direct());
    }

    /** Node by node into an embedded database. */
    public static LineageProjection into(DirectGraph graph) {
        return new Neo4jLineageProjection(new DirectTransactions(graph, SETTINGS.writeTimeout()), SETTINGS);
    }

    /** In Cypher. */
    public static LineageProjection into(Driver driver) {
        return inCypher(driver);
    }

    private static Neo4jLineageProjection inCypher(Driver driver) {
        var transactions = new CypherTransactions(driver, TestGraph.session(), SETTINGS.writeTimeout());
        return new Neo4jLineageProjection(transactions, SETTINGS);
    }

    /** As users have it who name no server. */
    public static JournaledGraph journaled() {
        var transactions = new DirectTransactions(TestGraph.direct(), SETTINGS.writeTimeout());
        var projection = new Neo4jLineageProjection(transactions, SETTINGS);
        return new Neo4jJournaledGraph(TestGraph.driver(), TestGraph.session(), projection);
    }

    /** In Cypher. */
    static JournaledGraph journaled(Driver driver) {
        return new Neo4jJournaledGraph(driver, TestGraph.session(), inCypher(driver));
    }

    /** Leaves in the graph one run that read one dataset and wrote another; gives back its job. */
    public static EntityKey oneRun() {
        TestGraph.clear();
        create().apply(List.of(Events.event("""
                {'eventType': 'COMPLETE', 'eventTime': '2026-01-01T00:00:00Z', 'producer': 'https://example.com/test',
                 'run': {'runId': '0198a3f0-0000-7000-8000-000000000001'}, 'job': {'namespace': 'jobs', 'name': 'j'},
                 'inputs': [{'namespace': 'data', 'name': 'a'}], 'outputs': [{'namespace': 'data', 'name': 'b'}]}
                """)));
        return new JobId(new Namespace("jobs"), "j").key();
    }

    /** How many events of a journal were applied, those counted twice that were applied twice. */
    static long applied(String journal) {
        try (var session = TestGraph.driver().session(TestGraph.session())) {
            return session.run("MATCH (p:JournalPosition {id: $id}) RETURN p.applied AS applied", Map.of("id", journal))
                    .single()
                    .get("applied")
                    .asLong();
        }
    }

    /** What a projector left out. */
    public static DeadLetters deadLetters() {
        return new Neo4jDeadLetters(TestGraph.driver(), TestGraph.session(), inCypher(TestGraph.driver()));
    }

    /** How many nodes have this label. */
    public static long count(String label) {
        try (var session = TestGraph.driver().session(TestGraph.session())) {
            return session.run("MATCH (n:$($label)) RETURN count(n) AS nodes", Map.of("label", label))
                    .single()
                    .get("nodes")
                    .asLong();
        }
    }

    /** Runs the work while a dataset cannot get a second field, which is found out late in a batch. */
    static void refusingTwoFields(Runnable work) {
        try (var session = TestGraph.driver().session(TestGraph.session())) {
            session.run("CREATE CONSTRAINT one_field FOR (n:Field) REQUIRE n.dataset IS UNIQUE")
                    .consume();
            try {
                work.run();
            } finally {
                session.run("DROP CONSTRAINT one_field").consume();
            }
        }
    }
}
