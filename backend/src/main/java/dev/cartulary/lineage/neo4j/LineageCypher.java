package dev.cartulary.lineage.neo4j;

/** The queries that read the lineage graph. Each is bounded by its parameters, none by the size of the graph. */
final class LineageCypher {
    private LineageCypher() {}

    /** One hop from both frontiers. */
    static final String HOP = """
            CALL () {
              UNWIND $up AS key
              MATCH (:Entity {key: key})<-[:CONSUMED_BY|PRODUCES]-(next)
              RETURN DISTINCT next.key AS key, true AS up LIMIT $most
              UNION ALL
              UNWIND $down AS key
              MATCH (:Entity {key: key})-[:CONSUMED_BY|PRODUCES]->(next)
              RETURN DISTINCT next.key AS key, false AS up LIMIT $most
            }
            RETURN key, up ORDER BY key
            """;

    /** The neighbours of single nodes, each with the node it belongs to. */
    static final String NEIGHBOURS = """
            CALL () {
              UNWIND $up AS key
              MATCH (:Entity {key: key})<-[:CONSUMED_BY|PRODUCES]-(next)
              RETURN key, next.key AS next, true AS up LIMIT $most
              UNION ALL
              UNWIND $down AS key
              MATCH (:Entity {key: key})-[:CONSUMED_BY|PRODUCES]->(next)
              RETURN key, next.key AS next, false AS up LIMIT $most
            }
            RETURN key, next, up ORDER BY key, next
            """;

    static final String EXISTS = "MATCH (n:Entity {key: $key}) RETURN n.key AS key";

    static final String NODES = """
            UNWIND $keys AS key
            MATCH (n:Entity {key: key})
            RETURN key, n:Job AS job, n.namespace AS namespace, n.name AS name, n.platform AS platform,
              coalesce(n.processingType, n.type) AS type, coalesce(n.columnCount, 0) AS columnCount,
              COUNT { (n)<-[:CONSUMED_BY|PRODUCES]-() } AS upstream,
              COUNT { (n)-[:CONSUMED_BY|PRODUCES]->() } AS downstream,
              CASE WHEN n:Job THEN head(COLLECT {
                MATCH (run:Run {job: key}) WHERE run.startedAt IS NOT NULL
                RETURN run.state ORDER BY run.startedAt DESC LIMIT 1
              }) END AS lastRun
            """;

    /** A job has few neighbours, a dataset may have very many: so the edges are looked for from the jobs. */
    static final String EDGES = """
            UNWIND $jobs AS key
            MATCH (job:Entity {key: key})
            CALL (job) {
              MATCH (job)<-[e:CONSUMED_BY]-(dataset) WHERE dataset.key IN $datasets
              RETURN dataset.key AS source, job.key AS target, e
              UNION ALL
              MATCH (job)-[e:PRODUCES]->(dataset) WHERE dataset.key IN $datasets
              RETURN job.key AS source, dataset.key AS target, e
            }
            RETURN source, target, e.firstSeen IS NOT NULL AS observed,
              CASE WHEN e.declaredAt > e.lastSeen THEN e.declaredAt ELSE coalesce(e.lastSeen, e.declaredAt) END AS lastSeen
            ORDER BY source, target
            """;

    /** Where a dataset has more columns than are shown, those with lineage come first. */
    static final String COLUMNS = """
            UNWIND $datasets AS key
            MATCH (dataset:Entity {key: key})
            CALL (dataset) {
              MATCH (dataset)-[:HAS_FIELD]->(field:Column)
              WITH field, EXISTS { (field)-[:FEEDS]-() } AS related
              ORDER BY related DESC, field.ordinal, field.path LIMIT $most
              RETURN field
            }
            WITH key, field LIMIT $mostInAll
            RETURN key, field.path AS path, field.type AS type ORDER BY key, field.ordinal, path
            """;

    static final String COLUMN_EDGES = """
            UNWIND $datasets AS key
            MATCH (:Entity {key: key})-[:HAS_FIELD]->(target:Column)<-[e:FEEDS]-(source:Column)
            WHERE source.dataset IN $datasets
            WITH DISTINCT source.dataset AS source, source.path AS sourceColumn, key AS target,
              target.path AS targetColumn, e.kind AS kind, e.subtype AS subtype, e.masking AS masking
            LIMIT $mostInAll
            RETURN source, sourceColumn, target, targetColumn, kind, subtype, masking
            ORDER BY source, sourceColumn, target, targetColumn, kind, subtype, masking
            """;
}
