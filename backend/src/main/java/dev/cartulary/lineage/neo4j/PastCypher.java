package dev.cartulary.lineage.neo4j;

/** The queries about the lineage as of an instant. */
final class PastCypher {
    private PastCypher() {}

    /** Runs are ordered by both properties of their index: only then does the database end after the first of them. */
    private static final String REPORTED = "EXISTS { (run)-[:READ|WROTE]->() }";

    /** Whether a run had the edge, under whichever name of the dataset. */
    private static final String HAD = "EXISTS { MATCH (%s)-[e:READ|WROTE]->(dataset) WHERE type(e) = edge.type AND "
            + NameCypher.one("dataset") + " = edge.dataset }";

    /** All edges of some jobs as they stood: those of the last run that reported datasets, and those declared. */
    static final String EDGES_AT = """
            UNWIND $jobs AS key
            MATCH (job:Entity {key: key})
            CALL (key) {
              OPTIONAL MATCH (run:Run {job: key}) WHERE run.startedAt <= $at AND %1$s
              RETURN run ORDER BY run.job DESC, run.startedAt DESC, run.runId DESC LIMIT 1
            }
            CALL (job) {
              OPTIONAL MATCH (job)-[declared:DECLARED_INPUT|DECLARED_OUTPUT]->() WHERE declared.at <= $at
              RETURN max(declared.stamp) AS stamp
            }
            CALL (job, run, stamp) {
              MATCH (run)-[:READ]->(dataset)
              OPTIONAL MATCH (job)<-[e:CONSUMED_BY]-(dataset)
              RETURN %2$s AS dataset, false AS writes, run.startedAt AS seenAt, null AS declaredAt,
                e.firstSeen AS firstSeen, null AS sources
              UNION ALL
              MATCH (run)-[wrote:WROTE]->(dataset)
              OPTIONAL MATCH (job)-[e:PRODUCES]->(dataset)
              RETURN %2$s AS dataset, true AS writes, run.startedAt AS seenAt, null AS declaredAt,
                e.firstSeen AS firstSeen, %3$s AS sources
              UNION ALL
              MATCH (job)-[declared:DECLARED_INPUT|DECLARED_OUTPUT {stamp: stamp}]->(dataset)
              RETURN %2$s AS dataset, type(declared) = 'DECLARED_OUTPUT' AS writes, null AS seenAt,
                declared.at AS declaredAt, null AS firstSeen, %4$s AS sources
            }
            RETURN key AS job, dataset, writes, run.runId AS run, seenAt, declaredAt, firstSeen, sources
            ORDER BY job, dataset, writes
            """.formatted(
                    REPORTED,
                    NameCypher.one("dataset"),
                    NameCypher.onesOf("wrote.sources"),
                    NameCypher.onesOf("declared.sources"));

    /** The jobs that ever had to do with some datasets. */
    static final String JOBS_OF_DATASETS = """
            UNWIND $datasets AS key
            MATCH (n:Entity {key: key})
            %sMATCH (name)-[:CONSUMED_BY|PRODUCES|DECLARED_INPUT|DECLARED_OUTPUT]-(job:Job)
            RETURN DISTINCT job.key AS key ORDER BY key LIMIT $most
            """.formatted(NameCypher.EACH_NAME);

    static final String IS_JOB = "MATCH (n:Entity {key: $key}) RETURN n:Job AS job";

    /** The first run after {@code $from} that had the edge. */
    static final String ADDED_BY = """
            UNWIND $edges AS edge
            CALL (edge) {
              MATCH (run:Run {job: edge.job}) WHERE run.startedAt > $from AND run.startedAt <= $to
                AND %1$s
              RETURN run ORDER BY run.startedAt, run.runId LIMIT 1
            }
            RETURN edge.job AS job, edge.dataset AS dataset, edge.type AS type, run.runId AS run, run.startedAt AS at
            """.formatted(HAD.formatted("run"));

    /** The first run after the last one that had the edge. */
    static final String REMOVED_BY = """
            UNWIND $edges AS edge
            CALL (edge) {
              MATCH (had:Run {job: edge.job}) WHERE had.startedAt <= $to
                AND %2$s
              RETURN had ORDER BY had.job DESC, had.startedAt DESC, had.runId DESC LIMIT 1
            }
            CALL (edge, had) {
              MATCH (run:Run {job: edge.job}) WHERE run.startedAt >= had.startedAt AND run.startedAt <= $to
                AND (run.startedAt > had.startedAt OR run.runId > had.runId) AND %1$s
              RETURN run ORDER BY run.startedAt, run.runId LIMIT 1
            }
            RETURN edge.job AS job, edge.dataset AS dataset, edge.type AS type, run.runId AS run, run.startedAt AS at
            """.formatted(REPORTED, HAD.formatted("had"));
}
