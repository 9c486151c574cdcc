package dev.cartulary.catalog.neo4j;

/** The queries for what producers state beside lineage. */
final class StatementCypher {
    private StatementCypher() {}

    private static final String OTHER = """
            {job: other:Job, key: other.key, namespace: other.namespace, name: other.name, platform: other.platform}""";

    /** A job itself, or a dataset by each of its names. */
    private static final String NAMES =
            "MATCH (:Entity {key: $key})-[:SAME_AS*0..1]->(one:Dataset|Job)\nMATCH (one)<-[:SAME_AS*0..1]-(n)\n";

    /** One set for each producer, of which there are few. */
    static final String TAGS = NAMES + """
            MATCH (n)-[:HAS_TAGS]->(tags:TagSet)
            WITH tags ORDER BY tags.at DESC LIMIT $limit
            UNWIND range(0, size(tags.keys) - 1) AS i
            RETURN tags.keys[i] AS key, tags.values[i] AS value, tags.sources[i] AS source, tags.fields[i] AS field,
              tags.producer AS producer, tags.at AS at
            ORDER BY field, key, value, producer
            """;

    static final String DEPENDENCIES = """
            MATCH (n:Entity {key: $key})-[e:RUNS_BEFORE]-(other:Job)
            WITH n, e, other ORDER BY e.lastSeen DESC, other.key LIMIT $limit
            RETURN %s AS ref, endNode(e) = n AS before, e.type AS type, e.sequenceRule AS sequenceRule,
              e.statusRule AS statusRule, e.triggerRule AS triggerRule, e.firstSeen AS firstSeen, e.lastSeen AS lastSeen
            ORDER BY lastSeen DESC, other.key
            """.formatted(OTHER);

    static final String VERSIONS = NAMES + """
            MATCH (version:DatasetVersion {dataset: n.key}) WHERE version.lastSeen IS NOT NULL
            RETURN version.version AS version, min(version.firstSeen) AS firstSeen, max(version.lastSeen) AS lastSeen
            ORDER BY lastSeen DESC, version LIMIT $limit
            """;

    static final String FOOTPRINTS = """
            MATCH (run:Run {job: $key}) WHERE run.startedAt IS NOT NULL
            WITH run ORDER BY run.startedAt DESC, run.runId LIMIT $limit
            RETURN run.runId AS run, run.startedAt AS startedAt, run.code AS code,
              COLLECT { MATCH (run)-[:READ]->()-[:SAME_AS*0..1]->(dataset:Dataset)
                RETURN DISTINCT dataset.key ORDER BY dataset.key } AS inputs,
              COLLECT { MATCH (run)-[:WROTE]->()-[:SAME_AS*0..1]->(dataset:Dataset)
                RETURN DISTINCT dataset.key ORDER BY dataset.key } AS outputs
            ORDER BY startedAt DESC, run
            """;
}
