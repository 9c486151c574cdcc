package dev.cartulary.lineage.neo4j;

/** The queries that read the lineage graph. Each is bounded by its parameters, none by the size of the graph. */
final class LineageCypher {
    private LineageCypher() {}

    /** Whether a dataset feeds an output of a job that reads it: all do, unless it is stated which do. */
    private static String feeds(String source) {
        return """
                ((e.sources IS NULL AND e.declaredSources IS NULL)
                  OR %s.key IN coalesce(e.sources, []) + coalesce(e.declaredSources, []))""".formatted(source);
    }

    /**
     * Hop by hop in one direction, each node once, as one expression: a query for each hop costs more than the hop, and a path
     * query would visit whatever lies within the depth before it could put the nearest first. No hop adds more than are counted.
     * Names of one dataset are reached together, and only the one that represents them is told. A job that states what feeds what
     * is left by what belongs to the datasets by which it was reached, and again whenever it is reached by others.
     */
    private static final String LEVELS = """
            [level IN reduce(walk = {seen: names, levels: [], last: names, via: []}, hop IN range(1, $%1$s) |
              CASE WHEN size(walk.last) = 0 OR size(walk.seen) >= $most THEN walk ELSE head([next IN [COLLECT {
                UNWIND walk.last AS near
                MATCH (near)%2$s(far) WHERE (NOT far IN walk.seen OR far.statesSources)
                  AND (near.statesSources IS NULL OR walk.via = [] OR EXISTS { %3$s })
                WITH DISTINCT far
                UNWIND CASE WHEN far:Joined THEN COLLECT {
                  MATCH (far)-[:SAME_AS*0..1]->(one:Dataset)
                  MATCH (one)<-[:SAME_AS*0..1]-(each)
                  RETURN each
                } ELSE [far] END AS name
                RETURN DISTINCT name LIMIT $most
              }] | {seen: walk.seen + [node IN next WHERE NOT node IN walk.seen], levels: walk.levels + [next], last: next,
                via: walk.last}]) END).levels |
              [node IN level WHERE node:Dataset OR node:Job | node.key]] AS %1$s""";

    /** What lies within some hops of a node: in each direction a list of keys for each hop. */
    static final String WALK = """
            MATCH (:Entity {key: $key})-[:SAME_AS*0..1]->(focus:Dataset|Job)
            WITH focus, COLLECT { MATCH (focus)<-[:SAME_AS*0..1]-(name) RETURN name } AS names
            RETURN focus.key AS focus, %s,
              %s
            """.formatted(
                    LEVELS.formatted(
                            "up",
                            "<-[:CONSUMED_BY|PRODUCES]-",
                            "MATCH (near)-[e:PRODUCES]->(output) WHERE output IN walk.via AND " + feeds("far")),
                    LEVELS.formatted(
                            "down",
                            "-[:CONSUMED_BY|PRODUCES]->",
                            "MATCH (source)-[:CONSUMED_BY]->(near)-[e:PRODUCES]->(far) WHERE source IN walk.via AND "
                                    + feeds("source")));

    /** The neighbours of single nodes, each with the node it belongs to. */
    static final String NEIGHBOURS = """
            CALL () {
              UNWIND $up AS key
              MATCH (n:Entity {key: key})
              %1$sMATCH (name)<-[:CONSUMED_BY|PRODUCES]-(next)
              RETURN DISTINCT key, %2$s AS next, true AS up LIMIT $most
              UNION ALL
              UNWIND $down AS key
              MATCH (n:Entity {key: key})
              %1$sMATCH (name)-[:CONSUMED_BY|PRODUCES]->(next)
              RETURN DISTINCT key, %2$s AS next, false AS up LIMIT $most
            }
            RETURN key, next, up ORDER BY key, next
            """.formatted(NameCypher.EACH_NAME, NameCypher.one("next"));

    /**
     * An entity itself, or else those that have it as another name; ten are enough to tell that it is ambiguous. Of names of one
     * dataset the representative is meant.
     */
    static final String MEANT = """
            UNWIND $keys AS asked
            CALL (asked) {
              MATCH (n:Entity {key: asked})
              RETURN coalesce(n.group[0], n.key) AS key, true AS itself
              UNION ALL
              MATCH (:Alias {key: asked})<-[:HAS_ALIAS]-(n:Entity)
              WITH DISTINCT coalesce(n.group[0], n.key) AS key ORDER BY key LIMIT 10
              RETURN key, false AS itself
            }
            RETURN asked, key, itself ORDER BY itself DESC, key
            """;

    /**
     * Degrees are what the database keeps for each node, unless datasets have several names: then edges to two names of one are
     * one edge. Runs are ordered by both properties of their index: only then does the database end after the first of them.
     */
    static final String NODES = """
            WITH COUNT { (:Joined) } > 0 AS several
            UNWIND $keys AS key
            MATCH (n:Entity {key: key})
            CALL (key) {
              MATCH (run:Run {job: key}) WHERE run.startedAt IS NOT NULL
              WITH run ORDER BY run.job DESC, run.startedAt DESC LIMIT 1
              RETURN head(collect(run.state)) AS lastRun
            }
            RETURN key, n:Job AS job, n.namespace AS namespace, n.name AS name, n.platform AS platform,
              coalesce(n.processingType, n.type, CASE WHEN n:Joined THEN head(COLLECT {
                MATCH (n)<-[:SAME_AS]-(twin) WHERE twin.type IS NOT NULL RETURN twin.type ORDER BY twin.key LIMIT 1
              }) END) AS type,
              CASE WHEN n:Joined THEN n.group END AS names,
              CASE WHEN n:Joined
                THEN COUNT { MATCH (n)<-[:SAME_AS*0..1]-()-[:HAS_FIELD]->(field:Column) RETURN DISTINCT field.path AS path }
                ELSE coalesce(n.columnCount, 0) END AS columnCount,
              CASE
                WHEN n:Joined THEN COUNT { MATCH (n)<-[:SAME_AS*0..1]-()<-[:PRODUCES]-(job) RETURN DISTINCT job }
                WHEN several AND n:Job THEN COUNT { MATCH (n)<-[:CONSUMED_BY]-(other) RETURN DISTINCT %1$s AS one }
                ELSE COUNT { (n)<-[:CONSUMED_BY|PRODUCES]-() } END AS upstream,
              CASE
                WHEN n:Joined THEN COUNT { MATCH (n)<-[:SAME_AS*0..1]-()-[:CONSUMED_BY]->(job) RETURN DISTINCT job }
                WHEN several AND n:Job THEN COUNT { MATCH (n)-[:PRODUCES]->(other) RETURN DISTINCT %1$s AS one }
                ELSE COUNT { (n)-[:CONSUMED_BY|PRODUCES]->() } END AS downstream,
              lastRun
            """.formatted(NameCypher.one("other"));

    /** A job has few neighbours, a dataset may have very many: so the edges are looked for from the jobs. */
    static final String EDGES = """
            UNWIND $jobs AS key
            MATCH (job:Entity {key: key})
            CALL (job) {
              MATCH (job)<-[e:CONSUMED_BY]-(dataset) WHERE %1$s IN $datasets
              RETURN %1$s AS source, job.key AS target, e
              UNION ALL
              MATCH (job)-[e:PRODUCES]->(dataset) WHERE %1$s IN $datasets
              RETURN job.key AS source, %1$s AS target, e
            }
            RETURN source, target, e.firstSeen AS firstSeen, e.declaredAt AS declaredAt,
              CASE WHEN e.sources IS NOT NULL OR e.declaredSources IS NOT NULL
                THEN %2$s END AS sources,
              CASE WHEN e.declaredAt > e.lastSeen THEN e.declaredAt ELSE coalesce(e.lastSeen, e.declaredAt) END AS lastSeen
            ORDER BY source, target
            """.formatted(
                    NameCypher.one("dataset"),
                    NameCypher.onesOf("(coalesce(e.sources, []) + coalesce(e.declaredSources, []))"));

    /** Which of the newest runs of each job had which edge. */
    static final String RUNS_OF_EDGES = """
            UNWIND $jobs AS key
            CALL (key) {
              MATCH (run:Run {job: key}) WHERE run.startedAt IS NOT NULL
              RETURN run ORDER BY run.job DESC, run.startedAt DESC LIMIT $runs
            }
            MATCH (run)-[e:READ|WROTE]->(dataset)
            WITH key, %s AS dataset, type(e) = 'WROTE' AS wrote, count(DISTINCT run) AS runs,
              max([run.startedAt, run.runId]) AS last
            RETURN CASE WHEN wrote THEN key ELSE dataset END AS source, CASE WHEN wrote THEN dataset ELSE key END AS target,
              runs, last[1] AS lastRun
            """.formatted(NameCypher.one("dataset"));

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

    static final String REFS = """
            UNWIND $keys AS key
            MATCH (n:Entity {key: key})
            RETURN key, n:Job AS job, n.namespace AS namespace, n.name AS name, n.platform AS platform,
              coalesce(n.ownerNames, []) AS owners, n.lastSeen AS lastSeen
            """;

    static final String FIELDS = """
            UNWIND $keys AS key
            MATCH (field:Field {key: key})
            RETURN key, field.dataset AS dataset, field.path AS path, field.type AS type
            """;

    /** One hop over datasets and jobs, each with one of those that it was reached from. */
    static final String NEXT_ENTITIES = """
            UNWIND $keys AS key
            MATCH (n:Entity {key: key})
            %sMATCH (name)-[:CONSUMED_BY|PRODUCES]->(far)
            WITH %s AS next, min(key) AS previous, any(states IN collect(far.statesSources) WHERE states) AS stating LIMIT $most
            RETURN next, previous, stating ORDER BY next
            """.formatted(NameCypher.EACH_NAME, NameCypher.one("far"));

    /** One hop over jobs that state what feeds what, from those of their datasets by which they were reached. */
    static final String NEXT_STATED = """
            UNWIND $keys AS key
            MATCH (source)-[:CONSUMED_BY]->(:Entity {key: key})-[e:PRODUCES]->(far)
            WHERE %1$s IN $via AND %2$s
            WITH %3$s AS next, min([key, %1$s]) AS way LIMIT $most
            RETURN next, way[0] AS previous, way[1] AS before, false AS stating ORDER BY next
            """.formatted(NameCypher.one("source"), feeds("source"), NameCypher.one("far"));

    /** Whether one of some jobs states what feeds what. */
    static final String ANY_STATING = """
            UNWIND $keys AS key
            MATCH (n:Entity {key: key}) WHERE n.statesSources
            RETURN count(*) > 0 AS stating
            """;

    static final String PREVIOUS_ENTITIES =
            NEXT_ENTITIES.replace("-[:CONSUMED_BY|PRODUCES]->", "<-[:CONSUMED_BY|PRODUCES]-");

    /** The dataset and path of a column are only of use where a dataset may have several names. */
    private static final String NEXT = """
            UNWIND $keys AS key
            MATCH %s
            WITH next, min(key) AS previous LIMIT $most
            WITH next.key AS next, previous, CASE WHEN $named THEN next.dataset END AS dataset,
              CASE WHEN $named THEN next.path END AS path
            RETURN next, previous, dataset, path ORDER BY next
            """;

    static final String NEXT_COLUMNS = NEXT.formatted("(:Field {key: key})-[:FEEDS]->(next)");

    static final String PREVIOUS_COLUMNS = NEXT.formatted("(:Field {key: key})<-[:FEEDS]-(next)");

    static final String NEXT_COLUMNS_IN_CLEAR =
            NEXT.formatted("(:Field {key: key})-[e:FEEDS]->(next) WHERE NOT coalesce(e.masking, false)");

    /** The flows between some columns. */
    static final String FLOWS = """
            UNWIND $keys AS key
            MATCH (target:Field {key: key})<-[e:FEEDS]-(source:Field)
            WHERE source.key IN $keys
            WITH DISTINCT source.dataset AS source, source.path AS sourceColumn, target.dataset AS target,
              target.path AS targetColumn, e.kind AS kind, e.subtype AS subtype, e.masking AS masking
            LIMIT $mostInAll
            RETURN source, sourceColumn, target, targetColumn, kind, subtype, masking
            ORDER BY source, sourceColumn, target, targetColumn, kind, subtype, masking
            """;

    /** The database looks from both ends at once. The number of hops cannot be a parameter. */
    private static final String PATH = """
            MATCH (from:%1$s {key: $from})
            MATCH (to:%1$s {key: $to})
            MATCH path = shortestPath((from)-[:%2$s*1..%3$d]->(to))
            RETURN [n IN nodes(path) | n.key] AS keys
            """;

    static String entityPath(int hops) {
        return PATH.formatted("Entity", "CONSUMED_BY|PRODUCES", hops);
    }

    static String columnPath(int hops) {
        return PATH.formatted("Field", "FEEDS", hops);
    }

    private static final String RUN = """
            RETURN run.runId AS runId, run.state AS state, run.startedAt AS startedAt, run.endedAt AS endedAt,
              run.error AS error, run.job AS job""";

    static final String RUN_BY_ID = """
            MATCH (run:Run {runId: $run})
            MATCH (:Entity {key: run.job})
            """ + RUN + """
            , COLLECT { MATCH (run)-[:READ]->(d) WITH DISTINCT %1$s AS key ORDER BY key LIMIT $most RETURN key } AS reads,
              COLLECT { MATCH (run)-[:WROTE]->(d) WITH DISTINCT %1$s AS key ORDER BY key LIMIT $most RETURN key } AS writes,
              COUNT { MATCH (run)-[:READ|WROTE]->(d) RETURN DISTINCT %1$s AS one } AS datasets,
              COUNT { (run)<-[:PART_OF]-(:Run) } AS children
            """.formatted(NameCypher.one("d"));

    static final String PARENT_OF_RUN = """
            MATCH (:Run {runId: $run})-[:PART_OF]->(run:Run)
            MATCH (:Entity {key: run.job})
            """ + RUN + " ORDER BY runId LIMIT 1";

    static final String CHILDREN_OF_RUN = """
            MATCH (:Run {runId: $run})<-[:PART_OF]-(run:Run)
            MATCH (:Entity {key: run.job})
            """ + RUN + " ORDER BY startedAt, runId LIMIT $most";
}
