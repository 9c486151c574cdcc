package dev.cartulary.lineage.neo4j;

/** The statements that keep what datasets and jobs were, by the rules at the head of {@link ProjectionCypher}. */
final class HistoryCypher {
    private HistoryCypher() {}

    private static final String SPAN = """
            SET n.firstSeen = CASE WHEN n.firstSeen <= row.first THEN n.firstSeen ELSE row.first END,
              n.lastSeen = CASE WHEN n.lastSeen >= row.last THEN n.lastSeen ELSE row.last END
            """;

    /**
     * Gives back the schemas that the graph does not have: only for those the fields are sent. Nothing is written for the others
     * most of the time, since the last time is kept to the hour.
     */
    static final String SCHEMA_VERSIONS = """
            UNWIND $rows AS row
            OPTIONAL MATCH (n:SchemaVersion {key: row.key})
            FOREACH (_ IN CASE WHEN row.first < n.firstSeen OR row.last > n.lastSeen OR row.written AND NOT n.written
                THEN [1] ELSE [] END |
              SET n.firstSeen = CASE WHEN n.firstSeen <= row.first THEN n.firstSeen ELSE row.first END,
                n.lastSeen = CASE WHEN n.lastSeen >= row.last THEN n.lastSeen ELSE row.last END,
                n.written = n.written OR row.written)
            WITH n, row WHERE n IS NULL
            RETURN row.key AS key
            """;

    static final String NEW_SCHEMA_VERSIONS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset})
            CREATE (dataset)-[:HAS_SCHEMA_VERSION]->(:SchemaVersion {key: row.key, dataset: row.dataset,
              firstSeen: row.first, lastSeen: row.last, written: row.written, paths: row.paths, types: row.types})
            """;

    static final String DATASET_VERSIONS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset})
            MERGE (n:DatasetVersion {key: row.key})
            ON CREATE SET n.dataset = row.dataset, n.version = row.version
            MERGE (dataset)-[:HAS_VERSION]->(n)
            """ + SPAN;

    static final String DEPENDENCY_SPANS = """
            UNWIND $rows AS row
            MATCH (before:Entity {key: row.from})
            MATCH (after:Entity {key: row.to})
            MERGE (before)-[n:RUNS_BEFORE]->(after)
            """ + SPAN;

    /** After their spans, so the relationships are there. */
    static final String DEPENDENCIES = """
            UNWIND $rows AS row
            MATCH (before:Entity {key: row.owner})
            MATCH (after:Entity {key: row.key})
            MERGE (before)-[n:RUNS_BEFORE]->(after)
            WITH n, row WHERE row.stamp > coalesce(n[row.stampName], '')
            SET n += row.values
            """;

    static final String EMISSIONS = """
            UNWIND $rows AS row
            MATCH (n:Entity {key: row.key}) WHERE row.stamp > coalesce(n[row.stampName], '')
            SET n += row.values
            """;

    static final String CODE_OF_RUNS = EMISSIONS.replace("Entity {key", "Run {runId");
}
