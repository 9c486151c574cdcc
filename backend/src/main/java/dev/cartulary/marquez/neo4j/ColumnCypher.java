package dev.cartulary.marquez.neo4j;

/** The queries about columns. */
final class ColumnCypher {
    private ColumnCypher() {}

    /** The columns to begin with: those of a dataset, or of what a job writes. */
    static final String STARTS = """
            MATCH (n:Entity {key: $key})
            CALL (n) {
              WITH n WHERE n:Dataset
              MATCH (n)<-[:SAME_AS*0..1]-()-[:HAS_FIELD]->(field:Field) WHERE $column IS NULL OR field.path = $column
              RETURN field
              UNION
              WITH n WHERE n:Job
              MATCH (n)-[:PRODUCES]->()-[:SAME_AS*0..1]->(one:Dataset)
              MATCH (one)<-[:SAME_AS*0..1]-()-[:HAS_FIELD]->(field:Field)
              RETURN field
            }
            RETURN field.key AS key ORDER BY field.dataset, field.ordinal, field.path LIMIT $most
            """;

    /** Fields of one path of a dataset that has several names are reached together. */
    static final String UPSTREAM = """
            WITH COUNT { (:Joined) } > 0 AS several
            UNWIND $keys AS key
            MATCH (:Field {key: key})<-[:FEEDS]-(far:Field)
            WITH DISTINCT several, far
            UNWIND CASE WHEN several AND EXISTS { (far)<-[:HAS_FIELD]-(:Joined) } THEN COLLECT {
              MATCH (far)<-[:HAS_FIELD]-()-[:SAME_AS*0..1]->(one:Dataset)
              MATCH (one)<-[:SAME_AS*0..1]-()-[:HAS_FIELD]->(each:Field) WHERE each.path = far.path
              RETURN each
            } ELSE [far] END AS next
            RETURN DISTINCT next.key AS key ORDER BY key LIMIT $most
            """;

    static final String DOWNSTREAM = UPSTREAM.replace("<-[:FEEDS]-", "-[:FEEDS]->");

    static final String NODES = """
            UNWIND $keys AS key
            MATCH (field:Field {key: key})
            MATCH (:Entity {key: field.dataset})-[:SAME_AS*0..1]->(n:Dataset)
            RETURN {namespace: n.namespace, name: n.name} AS id, field.path AS path, field.type AS type
            """;

    private static final String FLOW = """
            MATCH (:Entity {key: target.dataset})-[:SAME_AS*0..1]->(to:Dataset)
            MATCH (:Entity {key: source.dataset})-[:SAME_AS*0..1]->(from:Dataset)
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
            MATCH (:Entity {key: $key})<-[:SAME_AS*0..1]-()-[:HAS_FIELD]->(target:Field)
            MATCH (target)<-[e:FEEDS]-(source:Field)
            """ + FLOW;
}
