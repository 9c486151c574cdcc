package dev.cartulary.catalog.neo4j;

/** The queries of the catalog. */
final class CatalogCypher {
    private CatalogCypher() {}

    private static final String REF = """
            {job: %1$s:Job, key: %1$s.key, namespace: %1$s.namespace, name: %1$s.name, platform: %1$s.platform}""";

    /** What is found by another name of a dataset is the dataset. */
    private static final String HITS = """
            CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: $examined}) YIELD node, score
            WITH CASE WHEN node:Joined
              THEN head(COLLECT { MATCH (node)-[:SAME_AS*0..1]->(one:Dataset) RETURN one }) ELSE node END AS n, score
            WITH n, max(score) AS score
            """;

    private static final String WANTED = """
            WHERE (n:Dataset AND $datasets OR n:Job AND $jobs) AND ($anyPlatform OR n.platform IN $platforms)
            """;

    /** Counts of all hits by kind and platform, from which every count of a result follows. */
    static final String COUNT_HITS = HITS + "RETURN n:Job AS job, n.platform AS platform, count(*) AS hits";

    /** A dataset whose name and description do not have the words was found for one of its columns. */
    static final String FIND_HITS = HITS + WANTED + """
            WITH n, score ORDER BY score DESC, size(n.name), n.name, n.key SKIP $offset LIMIT $limit
            RETURN %s AS ref, left(n.description, 300) AS description, n.lastSeen AS lastSeen,
              CASE WHEN n:Job OR size($words) = 0
                OR all(word IN $words WHERE n.nameText CONTAINS word OR coalesce(n.descriptionText, '') CONTAINS word)
                THEN null
                ELSE head(COLLECT {
                  MATCH (n)<-[:SAME_AS*0..1]-()-[:HAS_FIELD]->(field:Column)
                  WITH field, size([word IN $words WHERE field.text CONTAINS word]) AS found WHERE found > 0
                  RETURN field.path ORDER BY found DESC, field.ordinal, field.path LIMIT 1
                }) END AS column
            ORDER BY score DESC, size(n.name), n.name, n.key
            """.formatted(REF.formatted("n"));

    static final String COUNT_ALL = """
            MATCH (n:Dataset) WHERE n.platform IS NOT NULL
            RETURN false AS job, n.platform AS platform, count(*) AS hits
            UNION ALL
            MATCH (n:Job) WHERE n.platform IS NOT NULL
            RETURN true AS job, n.platform AS platform, count(*) AS hits
            """;

    /** Each kind in the order of its index; only as many as can be on the page. */
    static final String LIST_ALL = """
            CALL () {
              MATCH (n:Dataset) WHERE n.lastSeen IS NOT NULL AND $datasets AND ($anyPlatform OR n.platform IN $platforms)
              RETURN n ORDER BY n.lastSeen DESC, n.key LIMIT $end
              UNION ALL
              MATCH (n:Job) WHERE n.lastSeen IS NOT NULL AND $jobs AND ($anyPlatform OR n.platform IN $platforms)
              RETURN n ORDER BY n.lastSeen DESC, n.key LIMIT $end
            }
            WITH n ORDER BY n.lastSeen DESC, n.key SKIP $offset LIMIT $limit
            RETURN %s AS ref, left(n.description, 300) AS description, n.lastSeen AS lastSeen, null AS column
            ORDER BY n.lastSeen DESC, n.key
            """.formatted(REF.formatted("n"));

    /** By its own name, by that of another dataset that is the same, or by a name that only one dataset claims. */
    static final String DATASET = """
            OPTIONAL MATCH (:Entity {key: $key})-[:SAME_AS*0..1]->(own:Dataset)
            OPTIONAL MATCH (:Alias {key: $key})<-[:HAS_ALIAS]-()-[:SAME_AS*0..1]->(claimant:Dataset)
            WITH own, collect(DISTINCT claimant) AS claimants
            WITH CASE WHEN own IS NULL AND size(claimants) = 1 THEN claimants[0] ELSE own END AS n WHERE n IS NOT NULL
            RETURN n, %1$s AS ref,
              COLLECT { MATCH (n)<-[:SAME_AS]-(twin) RETURN twin ORDER BY twin.key } AS twins,
              COLLECT { MATCH (n)<-[:SAME_AS*0..1]-()<-[:PRODUCES]-(job)
                WITH DISTINCT job ORDER BY job.name, job.key LIMIT $neighbours RETURN %2$s } AS producers,
              COLLECT { MATCH (n)<-[:SAME_AS*0..1]-()-[:CONSUMED_BY]->(job)
                WITH DISTINCT job ORDER BY job.name, job.key LIMIT $neighbours RETURN %2$s } AS consumers
            """.formatted(REF.formatted("n"), REF.formatted("job"));

    /** Names that are no dataset's own; one is contested where another dataset claims it too. */
    static final String ALIASES = """
            MATCH (n:Entity {key: $key})<-[:SAME_AS*0..1]-(member)-[:HAS_ALIAS]->(alias)
            WITH DISTINCT n, alias WHERE NOT alias.key IN coalesce(n.group, [n.key])
            OPTIONAL MATCH (alias)<-[:HAS_ALIAS]-()-[:SAME_AS*0..1]->(other:Dataset) WHERE other <> n
            WITH alias, count(other) > 0 OR EXISTS { (:Entity {key: alias.key}) } AS contested
            RETURN alias.namespace AS namespace, alias.name AS name, contested ORDER BY namespace, name
            """;

    private static final String ONE =
            "-[:SAME_AS*0..1]->(dataset:Dataset) RETURN DISTINCT dataset, other.path AS there";

    /** Columns that only another name of the dataset has come after those of its own. */
    static final String COLUMNS = """
            MATCH (n:Entity {key: $key})<-[:SAME_AS*0..1]-(member)-[:HAS_FIELD]->(field:Column)
            WITH field, member <> n AS later ORDER BY later, field.ordinal, field.path
            WITH field.path AS path, collect(field) AS fields, head(collect(later)) AS later
            WITH * ORDER BY later, fields[0].ordinal, path LIMIT $columns
            RETURN path, fields[0].type AS type, head([f IN fields WHERE f.description IS NOT NULL | f.description]) AS description,
              COUNT { UNWIND fields AS field MATCH (field)<-[:FEEDS]-(other)<-[:HAS_FIELD]-()%1$s } AS upstream,
              COUNT { UNWIND fields AS field MATCH (field)-[:FEEDS]->(other)<-[:HAS_FIELD]-()%1$s } AS downstream
            ORDER BY later, fields[0].ordinal, path
            """.formatted(ONE);

    /** Of each facet the newest statement, under whichever name it was made. */
    static final String FACETS = """
            MATCH (:Entity {key: $key})<-[:SAME_AS*0..1]-()-[:HAS_FACET]->(facet)
            WHERE facet.body IS NOT NULL AND facet.side IS NULL
            WITH facet ORDER BY facet.at DESC, facet.key
            WITH facet.name AS name, head(collect(facet)) AS facet
            RETURN facet.name AS name, facet.body AS body, facet.producer AS producer, facet.at AS at ORDER BY name
            """;

    static final String JOB = """
            MATCH (n:Entity:Job {key: $key})
            RETURN n, %1$s AS ref, COUNT { (n)-[:HAS_RUN]->() } AS runs,
              head(COLLECT { MATCH (n)-[e:PART_OF]->(other:Job) WITH other, e ORDER BY e.lastSeen DESC, other.key LIMIT 1
                RETURN %2$s }) AS parent,
              COLLECT { MATCH (n)<-[:PART_OF]-(other:Job) WITH other ORDER BY other.name, other.key LIMIT $neighbours
                RETURN %2$s } AS children,
              COLLECT { MATCH (n)<-[:CONSUMED_BY]-()-[:SAME_AS*0..1]->(other:Dataset)
                WITH DISTINCT other ORDER BY other.name, other.key LIMIT $neighbours RETURN %2$s } AS inputs,
              COLLECT { MATCH (n)-[:PRODUCES]->()-[:SAME_AS*0..1]->(other:Dataset)
                WITH DISTINCT other ORDER BY other.name, other.key LIMIT $neighbours RETURN %2$s } AS outputs
            """.formatted(REF.formatted("n"), REF.formatted("other"));

    private static final String RUN = "RETURN run, %s AS ref".formatted(REF.formatted("job"));

    static final String RUNS = """
            MATCH (job:Entity:Job {key: $key})
            MATCH (run:Run {job: $key}) WHERE run.startedAt IS NOT NULL
            WITH run, job ORDER BY run.startedAt DESC, run.runId SKIP $offset LIMIT $limit
            """ + RUN + " ORDER BY run.startedAt DESC, run.runId";

    static final String RECENT_RUNS = """
            MATCH (run:Run) WHERE run.startedAt IS NOT NULL
            WITH run ORDER BY run.startedAt DESC, run.runId LIMIT $limit
            MATCH (job:Entity {key: run.job})
            """ + RUN + " ORDER BY run.startedAt DESC, run.runId";

    /** The newest failures are examined, a bounded number, for a later run that made them good. */
    static final String FAILED_RUNS = """
            MATCH (run:Run) WHERE run.state = 'FAILED' AND run.startedAt IS NOT NULL
            WITH run ORDER BY run.startedAt DESC LIMIT $examined
            WHERE NOT EXISTS {
              MATCH (later:Run {job: run.job}) WHERE later.startedAt > run.startedAt AND later.state = 'COMPLETED'
            }
            WITH run ORDER BY run.startedAt DESC, run.runId LIMIT $limit
            MATCH (job:Entity {key: run.job})
            """ + RUN + " ORDER BY run.startedAt DESC, run.runId";

    static final String COUNTS = """
            RETURN COUNT { (:Dataset) } AS datasets, COUNT { (:Column) } AS columns, COUNT { (:Job) } AS jobs,
              COUNT { ()-[:HAS_RUN]->() } AS runs
            """;
}
