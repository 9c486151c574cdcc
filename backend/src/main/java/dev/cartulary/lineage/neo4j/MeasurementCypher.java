package dev.cartulary.lineage.neo4j;

/**
 * The statements that bring measurements into the graph, by the rules at the head of {@link ProjectionCypher}. A row has the
 * stamp of its statement and the name of the property that holds the stamp of the one that counts until now.
 */
final class MeasurementCypher {
    private MeasurementCypher() {}

    private static final String NEWER = """
            WITH n, row WHERE row.stamp > coalesce(n[row.stampName], '')
            SET n += row.values
            """;

    /** For what a run does to a dataset: how much, and which version. */
    private static final String USE = """
            UNWIND $rows AS row
            MATCH (run:Run {runId: row.owner})
            MATCH (dataset:Entity {key: row.key})
            MERGE (run)-[n:%s]->(dataset)
            """ + NEWER;

    static final String READ = USE.formatted("READ");

    static final String WROTE = USE.formatted("WROTE");

    static final String ASSERTIONS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset})
            MERGE (n:Assertion {key: row.key})
            ON CREATE SET n.dataset = row.dataset, n.rule = row.rule, n.column = row.column, n.name = row.name
            MERGE (dataset)-[:HAS_ASSERTION]->(n)
            """;

    /** A node of an owner. */
    private static final String PART = """
            UNWIND $rows AS row
            MATCH (owner:%s)
            MERGE (n:%s {key: row.key})
            MERGE (owner)-[:%s]->(n)
            """ + NEWER;

    private static final String ENTITY = "Entity {key: row.owner}";

    private static final String RUN = "Run {runId: row.owner}";

    static final String ASSERTION_RESULTS =
            PART.formatted("Assertion {key: row.owner}", "AssertionResult", "HAS_RESULT");

    static final String PROFILES = PART.formatted(ENTITY, "Profile", "HAS_PROFILE");

    static final String TEST_RESULTS = PART.formatted(RUN, "TestResult", "HAS_TEST");

    static final String TAGS_OF_ENTITIES = PART.formatted(ENTITY, "TagSet", "HAS_TAGS");

    static final String TAGS_OF_RUNS = PART.formatted(RUN, "TagSet", "HAS_TAGS");
}
