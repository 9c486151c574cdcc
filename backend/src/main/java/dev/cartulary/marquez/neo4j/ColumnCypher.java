package dev.cartulary.marquez.neo4j;

/** The queries about columns. */
final class ColumnCypher {
    private ColumnCypher() {}

    /** The columns to begin with: those of a dataset, or of what a job writes. */
    static final String STARTS = """
            MATCH (n:Entity {key: $key})
            CALL (n) {
              WITH n WHERE n:Dataset
              MATCH (n)-[:HAS_FIELD]->(field:Field) WHERE $column IS NULL OR field.path = $column
              RETURN field
              UNION
              WITH n WHERE n:Job
              MATCH (n)-[:PRODUCES]->()-[:HAS_FIELD]->(field:Field)
              RETURN field
            }
            RETURN field.key AS key ORDER BY field.dataset, field.ordinal, field.path LIMIT $most
            """;

    static final String UPSTREAM = """
            UNWIND $keys AS key
            MATCH (:Field {key: key})<-[:FEEDS]-(next:Field)
            RETURN DISTINCT next.key AS key ORDER BY key LIMIT $most
            """;

    static final String DOWNSTREAM = UPSTREAM.replace("<-[:FEEDS]-", "-[:FEEDS]->");

    static final String NODES = """
            UNWIND $keys AS key
            MATCH (field:Field {key: key})
            MATCH (n:Entity {key: field.dataset})
            RETURN {namespace: n.namespace, name: n.name} AS id, field.path AS path, field.type AS type
            """;

    private static final String FLOW = """
            MATCH (to:Entity {key: target.dataset})
            MATCH (from:Entity {key: source.dataset})
            RETURN DISTINCT {namespace: from.namespace, name: from.name, path: source.path} AS source,
              {namespace: to.namespace, name: to.name, path: target.path} AS target,
              e.kind AS kind, e.subtype AS subtype, e.description AS description, coalesce(e.masking, false) AS masking
            ORDER BY target.path, source.namespace, source.name, source.path, kind, subtype LIMIT $most
            """;

    /** The flows between some columns. */
    static final String FLOWS = """
            UNWIND $keys AS key
            MATCH (target:Field {key: key})<-[e:FEEDS]-(source:Field) WHERE source.key IN $keys
            """ + FLOW;

    static final String INFLOWS = """
            MATCH (:Entity {key: $key})-[:HAS_FIELD]->(target:Field)<-[e:FEEDS]-(source:Field)
            """ + FLOW;
}
