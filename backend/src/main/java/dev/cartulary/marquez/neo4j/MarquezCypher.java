package dev.cartulary.marquez.neo4j;

/** The queries in the shapes of Marquez. Each begins at an index and is bounded by its parameters. */
final class MarquezCypher {
    private MarquezCypher() {}

    private static final String SPAN = """
            CALL (space) {
              MATCH (space)-[:CONTAINS]->(n) WITH n LIMIT $examined
              RETURN min(n.firstSeen) AS createdAt, max(n.lastSeen) AS updatedAt
            }
            WITH space, createdAt, updatedAt WHERE createdAt IS NOT NULL
            RETURN space.name AS name, createdAt, updatedAt ORDER BY space.key
            """;

    /** The key of a namespace begins with its name, and is nothing else where the name is short: so this is by name. */
    static final String NAMESPACES = """
            MATCH (space:Namespace) WHERE space.key >= ''
            WITH space ORDER BY space.key SKIP $offset LIMIT $limit
            """ + SPAN;

    private static final String SPACE =
            "MATCH (space:Namespace) WHERE space.key STARTS WITH $prefix AND space.name = $namespace\n";

    static final String NAMESPACE = SPACE + "WITH space\n" + SPAN;

    /** The total comes from counts that the database keeps. */
    static final String ALL_JOBS = """
            MATCH (n:Job) WHERE n.lastSeen IS NOT NULL
            RETURN n.key AS key ORDER BY n.lastSeen DESC, key SKIP $offset LIMIT $limit
            """;

    static final String COUNT_JOBS = "RETURN COUNT { (:Job) } AS total";

    /** Grows with the namespace, not with the graph. */
    static final String JOBS_OF_NAMESPACE = SPACE + """
            MATCH (space)-[:CONTAINS]->(n:Job)
            RETURN n.key AS key ORDER BY n.lastSeen DESC, key SKIP $offset LIMIT $limit
            """;

    static final String COUNT_JOBS_OF_NAMESPACE = SPACE + "RETURN COUNT { (space)-[:CONTAINS]->(:Job) } AS total";

    /** Runs are ordered by both properties of their index: only then does the database end after the first of them. */
    private static final String BY_STATE = """
            WITH n ORDER BY n.lastSeen DESC, n.key LIMIT $examined
            CALL (n) {
              MATCH (run:Run {job: n.key}) WHERE run.startedAt IS NOT NULL
              RETURN run.state AS state ORDER BY run.job DESC, run.startedAt DESC LIMIT 1
            }
            WITH n, state WHERE state IN $states
            RETURN n.key AS key ORDER BY n.lastSeen DESC, key SKIP $offset LIMIT $limit
            """;

    static final String ALL_JOBS_BY_STATE = "MATCH (n:Job) WHERE n.lastSeen IS NOT NULL\n" + BY_STATE;

    static final String JOBS_OF_NAMESPACE_BY_STATE = SPACE + "MATCH (space)-[:CONTAINS]->(n:Job)\n" + BY_STATE;

    /**
     * Whole nodes or lists and no maps of their properties: within COLLECT, the planner of Neo4j fails its own assertions on
     * some of those, and on others where a list is made of groups. So of a dataset with several names everything is told, what
     * counts first.
     */
    private static final String FACETS = """
            COLLECT {
              MATCH (n)<-[:SAME_AS*0..1]-()-[:HAS_FACET]->(facet)
              WHERE facet.body IS NOT NULL AND facet.side IS NULL AND ($full OR facet.name IN $named)
              WITH facet ORDER BY facet.name, facet.at DESC, facet.key RETURN facet
            } AS facets
            """;

    private static final String NAME = "[other.namespace, other.name]";

    static final String JOBS = """
            UNWIND $keys AS key
            MATCH (n:Entity:Job {key: key})
            RETURN key, n.namespace AS namespace, n.name AS name, n.processingType AS processingType,
              n.description AS description, n.firstSeen AS firstSeen, n.lastSeen AS lastSeen,
              head(COLLECT { MATCH (n)-[e:PART_OF]->(other:Job) WITH other, e ORDER BY e.lastSeen DESC, other.key LIMIT 1
                RETURN %1$s }) AS parent,
              COLLECT { MATCH (n)<-[:CONSUMED_BY]-()-[:SAME_AS*0..1]->(other:Dataset)
                WITH DISTINCT other ORDER BY other.namespace, other.name LIMIT $neighbours RETURN %1$s } AS inputs,
              COLLECT { MATCH (n)-[:PRODUCES]->()-[:SAME_AS*0..1]->(other:Dataset)
                WITH DISTINCT other ORDER BY other.namespace, other.name LIMIT $neighbours RETURN %1$s } AS outputs,
            """.formatted(NAME) + FACETS;

    /** Apart from what else is told of a job: in one query with that, the planner fails its own assertions. */
    static final String RUNS_OF_JOBS = """
            UNWIND $keys AS key
            CALL (key) {
              MATCH (run:Run {job: key}) WHERE run.startedAt IS NOT NULL
              WITH run ORDER BY run.job DESC, run.startedAt DESC LIMIT $runs
              RETURN collect(run) AS runs
            }
            RETURN key, runs
            """;

    static final String DATASETS_OF_NAMESPACE = SPACE + """
            MATCH (space)-[:CONTAINS]->(n:Dataset)
            RETURN n.key AS key ORDER BY n.name, key SKIP $offset LIMIT $limit
            """;

    static final String COUNT_DATASETS_OF_NAMESPACE =
            SPACE + "RETURN COUNT { (space)-[:CONTAINS]->(:Dataset) } AS total";

    /** By way of the jobs, since a dataset may have been written by very many runs. */
    private static final String WRITERS = """
            MATCH (%1$s)<-[:SAME_AS*0..1]-()<-[:PRODUCES]-(writer:Job)
            WITH DISTINCT * ORDER BY writer.key LIMIT $writers
            CALL (*) {
              MATCH (made:Run {job: writer.key}) WHERE %2$s
              RETURN made ORDER BY made.job DESC, made.startedAt DESC LIMIT $recent
            }
            WITH * WHERE EXISTS { (made)-[:WROTE]->()-[:SAME_AS*0..1]->(%1$s) }
            """;

    static final String DATASETS = """
            UNWIND $keys AS key
            MATCH (n:Entity:Dataset {key: key})
            CALL (n) {
              WITH n WHERE $full
              %s
              WITH made ORDER BY made.startedAt DESC LIMIT 1
              RETURN head(collect(made)) AS written
            }
            RETURN n.namespace AS namespace, n.name AS name, n.type AS type, n.description AS description,
              n.sourceName AS sourceName, n.lifecycle AS lifecycle, n.firstSeen AS firstSeen, n.lastSeen AS lastSeen,
              COLLECT { MATCH (n)<-[:SAME_AS]-(twin) WITH twin ORDER BY twin.key RETURN [twin.type, twin.description] } AS twins,
              COLLECT { MATCH (n)<-[:SAME_AS*0..1]-(member)-[:HAS_FIELD]->(field:Column)
                WITH field, member <> n AS later ORDER BY later, field.ordinal, field.path LIMIT $neighbours
                RETURN [field.path, field.type, field.description] } AS fields,
              written,
            """.formatted(WRITERS.formatted("n", "made.startedAt IS NOT NULL")) + FACETS;

    static final String RUNS_OF_JOB = """
            MATCH (run:Run {job: $key}) WHERE run.startedAt IS NOT NULL
            WITH run ORDER BY run.job DESC, run.startedAt DESC, run.runId SKIP $offset LIMIT $limit
            RETURN run.runId AS runId
            """;

    static final String COUNT_RUNS_OF_JOB = "MATCH (n:Entity {key: $key}) RETURN COUNT { (n)-[:HAS_RUN]->() } AS total";

    private static final String READ =
            """
            COLLECT { MATCH (run)-[:READ]->()-[:SAME_AS*0..1]->(other:Dataset)
              WITH DISTINCT run, other ORDER BY other.key LIMIT $neighbours
              RETURN {id: other, writer: head(COLLECT {
                %s
                RETURN made ORDER BY made.startedAt DESC LIMIT 1 })} } AS reads,
            """.formatted(WRITERS.formatted("other", "made.startedAt <= run.startedAt AND made <> run"));

    static final String RUNS = """
            UNWIND $ids AS runId
            MATCH (run:Run {runId: runId})
            MATCH (n:Entity {key: run.job})
            RETURN run, n AS job,
            """ + READ + """
              COLLECT { MATCH (run)-[:WROTE]->()-[:SAME_AS*0..1]->(other:Dataset)
                WITH DISTINCT run, other ORDER BY other.key LIMIT $neighbours
                RETURN {id: other, writer: run} } AS writes,
              COLLECT { MATCH (run)-[:HAS_FACET]->(facet) WHERE facet.body IS NOT NULL WITH facet ORDER BY facet.name
                RETURN facet } AS facets
            """;

    static final String WRITINGS = "MATCH (n:Entity:Dataset {key: $key})\n"
            + WRITERS.formatted("n", "made.startedAt IS NOT NULL")
            + "RETURN made.runId AS runId ORDER BY made.startedAt DESC, runId SKIP $offset LIMIT $limit";

    static final String COUNT_WRITINGS = """
            MATCH (n:Entity {key: $key})
            RETURN CASE WHEN n:Joined THEN COUNT { MATCH (n)<-[:SAME_AS*0..1]-()<-[:WROTE]-(run) RETURN DISTINCT run }
              ELSE COUNT { (n)<-[:WROTE]-() } END AS total
            """;

    /** Neither has an index, so only what was seen last is looked through. */
    static final String SOURCES = """
            MATCH (n:Dataset) WHERE n.lastSeen IS NOT NULL
            WITH n ORDER BY n.lastSeen DESC LIMIT $examined
            RETURN coalesce(n.sourceName, 'default') AS name, min(n.platform) AS platform, min(n.sourceUri) AS uri,
              min(n.firstSeen) AS createdAt, max(n.lastSeen) AS updatedAt ORDER BY name
            """;

    /** The key of a facet is that of its owner and its name. */
    static final String TAGS = """
            CALL () {
              MATCH (n:Dataset) WHERE n.lastSeen IS NOT NULL RETURN n ORDER BY n.lastSeen DESC LIMIT $examined
              UNION ALL
              MATCH (n:Job) WHERE n.lastSeen IS NOT NULL RETURN n ORDER BY n.lastSeen DESC LIMIT $examined
            }
            MATCH (n)<-[:SAME_AS*0..1]-()-[:HAS_FACET]->(facet:Facet {name: 'tags'}) WHERE facet.body IS NOT NULL AND facet.side IS NULL
            RETURN DISTINCT facet.body AS body
            """;
}
