package dev.cartulary.lineage.neo4j;

/** The statements about outputs of which events state what feeds them, by the rules at the head of {@link ProjectionCypher}. */
final class StatedCypher {
    private StatedCypher() {}

    /** Everything is kept; sorted, so that it does not matter who came first. */
    private static final String SOURCES = """
            UNWIND $rows AS row
            MATCH (:%s)-[e:%s]->(:Entity {key: row.key})
            SET e.sources = COLLECT {
              UNWIND coalesce(e.sources, []) + row.sources AS source RETURN DISTINCT source ORDER BY source
            }
            """;

    static final String SOURCES_OF_OUTPUTS = SOURCES.formatted("Entity {key: row.owner}", "PRODUCES");

    static final String SOURCES_OF_WRITINGS = SOURCES.formatted("Run {runId: row.owner}", "WROTE");

    /** Tells those who walk the graph that not every input of these jobs feeds every output. */
    static final String STATING_JOBS = """
            UNWIND $rows AS row
            MATCH (job:Entity {key: row.key})
            SET job.statesSources = true
            """;
}
