package dev.cartulary.monitoring.neo4j;

/** The queries of monitoring. Each begins at an indexed key and looks at a bounded number of what hangs on it. */
final class MonitoringCypher {
    private MonitoringCypher() {}

    private static final String REF = """
            {job: %1$s:Job, key: %1$s.key, namespace: %1$s.namespace, name: %1$s.name, platform: %1$s.platform}""";

    /** A dataset by any of its names is the one that represents it. */
    static final String ENTITY = "MATCH (:Entity {key: $key})-[:SAME_AS*0..1]->(n:Dataset|Job) RETURN %s AS ref"
            .formatted(REF.formatted("n"));

    /** What is known of a dataset hangs on each of its names. */
    private static final String NAMES =
            "MATCH (:Entity {key: $key})-[:SAME_AS*0..1]->(one:Dataset)\nMATCH (one)<-[:SAME_AS*0..1]-(dataset)\n";

    static final String RUNS = """
            MATCH (run:Run {job: $key}) WHERE run.startedAt IS NOT NULL
            RETURN run ORDER BY run.startedAt DESC, run.runId LIMIT $limit
            """;

    static final String TESTS = """
            MATCH (run:Run {job: $key}) WHERE run.startedAt IS NOT NULL
            WITH run ORDER BY run.startedAt DESC, run.runId LIMIT $limit
            WHERE EXISTS { (run)-[:HAS_TEST]->() }
            WITH run LIMIT 1
            MATCH (run)-[:HAS_TEST]->(test:TestResult)
            RETURN run.runId AS run, test ORDER BY test.name LIMIT $assertions
            """;

    static final String WRITES = NAMES + """
            MATCH (dataset)<-[e:PRODUCES]-(job:Job)
            WITH dataset, job, e ORDER BY coalesce(e.lastSeen, e.declaredAt) DESC, job.key LIMIT $writers
            CALL (dataset, job) {
              MATCH (run:Run {job: job.key}) WHERE run.startedAt IS NOT NULL
              WITH dataset, run ORDER BY run.startedAt DESC LIMIT $examined
              WHERE run.state = 'COMPLETED'
              MATCH (run)-[wrote:WROTE]->(dataset)
              RETURN run, wrote
            }
            WITH job, run, head(collect(wrote)) AS wrote
            RETURN %s AS ref, run.runId AS run, run.endedAt AS at, wrote.rows AS rows, wrote.bytes AS bytes,
              wrote.files AS files, wrote.version AS version
            ORDER BY at DESC, run LIMIT $limit
            """.formatted(REF.formatted("job"));

    static final String ASSERTIONS = NAMES + """
            MATCH (dataset)-[:HAS_ASSERTION]->(n:Assertion)
            WITH n ORDER BY n.column, n.rule, n.name LIMIT $assertions
            RETURN n.rule AS rule, n.column AS column, n.name AS name,
              COLLECT {
                MATCH (result:AssertionResult {assertion: n.key}) WHERE result.at IS NOT NULL
                RETURN result ORDER BY result.at DESC, result.key LIMIT $limit
              } AS results
            ORDER BY column, rule, name
            """;

    static final String PROFILES = NAMES + """
            MATCH (n:Profile {dataset: dataset.key}) WHERE n.at IS NOT NULL
            RETURN n ORDER BY n.at DESC, n.key LIMIT $limit
            """;

    /**
     * Where any schema was written or declared, what readers saw does not count: they may have read a part. Of several names the
     * schemas of one are told, since producers that name a dataset differently name its types differently too.
     */
    static final String SCHEMAS = NAMES + """
            MATCH (n:SchemaVersion {dataset: dataset.key}) WHERE n.firstSeen IS NOT NULL
            WITH n ORDER BY n.written DESC, n.firstSeen DESC, n.key LIMIT $limit
            WITH collect(n) AS all
            UNWIND [n IN all WHERE n.written = all[0].written AND n.dataset = all[0].dataset] AS n
            RETURN n.key AS key, n.firstSeen AS firstSeen, n.lastSeen AS lastSeen, n.paths[..$fields] AS paths,
              n.types[..$fields] AS types
            """;
}
