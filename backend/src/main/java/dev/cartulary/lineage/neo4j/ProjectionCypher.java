package dev.cartulary.lineage.neo4j;

/**
 * The statements that bring a batch into the graph. Every rule of merging is one of four: the earliest counts, the latest
 * counts, everything is kept, or the newest statement counts (a {@link Register}); so the order of arrival does not matter, and
 * nothing changes when a batch is applied twice.
 *
 * <p>{@code row.a < n.b} is null where either is absent, hence {@code coalesce} or the order of the branches of {@code CASE}.
 */
final class ProjectionCypher {
    private ProjectionCypher() {}

    /** The stamps of a thing, which the client compares: it then sends what changed, all of one thing at once. */
    private static final String STAMPS = "[name IN row.stamps | coalesce(n[name], '')] AS stamps";

    /** Setting a property locks the node even where it stays the same, so the stamps are the last until the batch is through. */
    private static final String ENTITIES = """
            UNWIND $rows AS row
            MERGE (n:Entity {key: row.key})
            ON CREATE SET n:%s, n.namespace = row.namespace, n.name = row.name, n.nameText = row.nameText,
              n.firstSeen = row.firstSeen, n.lastSeen = row.lastSeen
            SET n.firstSeen = CASE WHEN row.firstSeen < n.firstSeen THEN row.firstSeen ELSE n.firstSeen END,
              n.lastSeen = CASE WHEN row.lastSeen > n.lastSeen THEN row.lastSeen ELSE n.lastSeen END
            RETURN row.key AS key, EXISTS { (n)<-[:CONTAINS]-() } AS flag,
            """ + STAMPS;

    static final String PLACES = """
            UNWIND $rows AS row
            MATCH (n:Entity {key: row.key})
            MERGE (namespace:Namespace {key: row.namespaceKey})
            ON CREATE SET namespace.name = row.namespace
            CREATE (namespace)-[:CONTAINS]->(n)
            """;

    static final String CHANGED_ENTITIES = """
            UNWIND $rows AS row
            MATCH (n:Entity {key: row.key})
            SET n += row.values
            """;

    static final String CHANGED_RUNS = CHANGED_ENTITIES.replace("Entity {key", "Run {runId");

    static final String DATASETS = ENTITIES.formatted("Dataset");

    static final String JOBS = ENTITIES.formatted("Job");

    /**
     * The first end counts, so that what comes after it does not reopen the run; where a job may be restarted, the last end
     * counts unless a later start follows it.
     */
    static final String RUNS = """
            UNWIND $rows AS row
            MERGE (n:Run {runId: row.runId})
            SET n.firstEventAt = CASE WHEN n.firstEventAt <= row.firstEventAt THEN n.firstEventAt
                ELSE coalesce(row.firstEventAt, n.firstEventAt) END,
              n.startAt = CASE WHEN n.startAt <= row.startAt THEN n.startAt ELSE coalesce(row.startAt, n.startAt) END,
              n.lastStart = CASE WHEN n.lastStart >= row.lastStart THEN n.lastStart
                ELSE coalesce(row.lastStart, n.lastStart) END,
              n.firstEndAt = CASE WHEN n.firstEnd <= row.firstEnd THEN n.firstEndAt
                ELSE coalesce(row.firstEndAt, n.firstEndAt) END,
              n.lastEndAt = CASE WHEN n.lastEnd >= row.lastEnd THEN n.lastEndAt
                ELSE coalesce(row.lastEndAt, n.lastEndAt) END
            SET n.firstEnd = CASE WHEN n.firstEnd <= row.firstEnd THEN n.firstEnd
                ELSE coalesce(row.firstEnd, n.firstEnd) END,
              n.lastEnd = CASE WHEN n.lastEnd >= row.lastEnd THEN n.lastEnd ELSE coalesce(row.lastEnd, n.lastEnd) END,
              n.began = coalesce(n.began, false) OR row.began,
              n.restartable = coalesce(n.restartable, false) OR row.restartable
            WITH n, row, CASE WHEN n.restartable THEN n.lastEnd ELSE n.firstEnd END AS end,
              CASE WHEN n.restartable THEN n.lastEndAt ELSE n.firstEndAt END AS endAt
            WITH n, row, end, endAt, end IS NULL OR (n.restartable AND n.lastStart > left(end, 26)) AS open
            SET n.startedAt = coalesce(n.startAt, n.firstEventAt),
              n.endedAt = CASE WHEN open THEN null ELSE endAt END,
              n.state = CASE WHEN NOT coalesce(open, false) THEN substring(end, 26)
                WHEN n.began OR end IS NOT NULL THEN 'RUNNING' ELSE 'UNKNOWN' END
            RETURN row.runId AS key,
            """ + STAMPS;

    /** A run that others only mention has no job yet. */
    static final String JOBS_OF_RUNS = """
            UNWIND $rows AS row
            MATCH (n:Run {runId: row.runId}) WHERE n.startedAt IS NOT NULL
            MATCH (job:Entity {key: n.job})
            OPTIONAL MATCH (old:Job)-[wrong:HAS_RUN]->(n) WHERE old.key <> n.job
            DELETE wrong
            MERGE (job)-[:HAS_RUN]->(n)
            """;

    static final String PARENTS_OF_RUNS = """
            UNWIND $rows AS row
            MATCH (run:Run {runId: row.from})
            MATCH (parent:Run {runId: row.to})
            MERGE (run)-[:PART_OF]->(parent)
            """;

    static final String READS = """
            UNWIND $rows AS row
            MATCH (run:Run {runId: row.from})
            MATCH (dataset:Entity {key: row.to})
            MERGE (run)-[:READ]->(dataset)
            """;

    static final String WRITES = READS.replace(":READ]", ":WROTE]");

    private static final String EDGES = """
            UNWIND $rows AS row
            MATCH (job:Entity {key: row.from})
            MATCH (other:Entity {key: row.to})
            MERGE (job)%s(other)
            """;

    private static final String OBSERVED = """
            SET e.firstSeen = CASE WHEN e.firstSeen <= row.first THEN e.firstSeen ELSE row.first END,
              e.lastSeen = CASE WHEN e.lastSeen >= row.last THEN e.lastSeen ELSE row.last END
            """;

    private static final String DECLARED =
            "SET e.declaredAt = row.at, e.declaredStamp = row.stamp, e.declaredSources = row.sources";

    static final String INPUTS = EDGES.formatted("<-[e:CONSUMED_BY]-") + OBSERVED;

    static final String OUTPUTS = EDGES.formatted("-[e:PRODUCES]->") + OBSERVED;

    static final String PARENTS_OF_JOBS = EDGES.formatted("-[e:PART_OF]->") + OBSERVED;

    static final String DECLARED_INPUTS = EDGES.formatted("<-[e:CONSUMED_BY]-") + DECLARED;

    static final String DECLARED_OUTPUTS = EDGES.formatted("-[e:PRODUCES]->") + DECLARED;

    /** Declarations are kept, since lineage as of an instant needs the one that stood then. */
    private static final String DECLARATION_HISTORY = """
            UNWIND $rows AS row
            MATCH (job:Entity {key: row.from})
            MATCH (dataset:Entity {key: row.to})
            MERGE (job)-[e:%s {stamp: row.stamp}]->(dataset)
            SET e.at = row.at, e.sources = row.sources
            """;

    static final String EVER_DECLARED_INPUTS = DECLARATION_HISTORY.formatted("DECLARED_INPUT");

    static final String EVER_DECLARED_OUTPUTS = DECLARATION_HISTORY.formatted("DECLARED_OUTPUT");

    /** Gives back the jobs whose newest declaration this batch has. */
    static final String DECLARATIONS = """
            UNWIND $rows AS row
            MATCH (job:Entity {key: row.job}) WHERE row.stamp >= coalesce(job.declaredStamp, '')
            SET job.declaredStamp = row.stamp
            RETURN row.job AS key
            """;

    /** What only an older declaration of these jobs said. */
    static final String OUTDATED_DECLARATIONS = """
            UNWIND $rows AS row
            MATCH (job:Entity {key: row.key})-[e:PRODUCES|CONSUMED_BY]-()
            WHERE e.declaredStamp < job.declaredStamp
            REMOVE e.declaredStamp, e.declaredAt, e.declaredSources
            WITH e WHERE e.firstSeen IS NULL
            DELETE e
            """;

    /**
     * Most events repeat what is known of a dataset or job, for which neither the body nor the owner is needed. Gives back the
     * facets that are new or differ; writers are kept apart by the lock on the owner, which was seen earlier in the batch.
     */
    static final String REPEATED_FACETS = """
            UNWIND $rows AS row
            OPTIONAL MATCH (facet:Facet {key: row.key}) WHERE facet.hash = row.hash
            FOREACH (_ IN CASE WHEN row.stamp > facet.stamp THEN [1] ELSE [] END |
              SET facet.stamp = row.stamp, facet.at = row.at)
            WITH facet, row WHERE facet IS NULL
            RETURN row.key AS key
            """;

    private static final String FACETS = """
            UNWIND $rows AS row
            MATCH (owner:%s)
            MERGE (facet:Facet {key: row.key})
            ON CREATE SET facet.name = row.name, facet.side = row.side, facet.dataset = row.dataset
            MERGE (owner)-[:HAS_FACET]->(facet)
            WITH facet, row WHERE row.stamp > coalesce(facet.stamp, '')
            SET facet.stamp = row.stamp, facet.at = row.at
            WITH facet, row WHERE facet.hash IS NULL OR facet.hash <> row.hash
            SET facet.hash = row.hash, facet.body = row.body, facet.producer = row.producer
            """;

    static final String FACETS_OF_ENTITIES = FACETS.formatted("Entity {key: row.owner}");

    static final String FACETS_OF_RUNS = FACETS.formatted("Run {runId: row.owner}");

    /** Gives back the datasets that have this schema from now on, and whether their fields differed before. */
    static final String SCHEMAS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset})
            WITH dataset, row, row.stamp > coalesce(dataset.schemaStamp, '') AS newer,
              coalesce(dataset.schemaHash, '') = row.hash AS same
            FOREACH (_ IN CASE WHEN newer THEN [1] ELSE [] END |
              SET dataset.schemaStamp = row.stamp, dataset.schemaHash = row.hash)
            WITH row, newer, same WHERE newer OR same
            RETURN row.dataset AS key, NOT same AS flag
            """;

    static final String RETIRED_FIELDS = """
            UNWIND $rows AS row
            MATCH (:Entity {key: row.dataset})-[:HAS_FIELD]->(field:Column) WHERE NOT field.path IN row.paths
            REMOVE field:Column, field.type, field.description, field.ordinal
            SET field.text = field.pathText
            """;

    static final String FIELDS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset})
            UNWIND row.fields AS sent
            MERGE (field:Field {key: sent.key})
            ON CREATE SET field.dataset = row.dataset, field.path = sent.path
            SET field:Column, field.type = sent.type, field.description = sent.description,
              field.ordinal = sent.ordinal, field.text = sent.text, field.pathText = sent.pathText
            MERGE (dataset)-[:HAS_FIELD]->(field)
            """;

    /** Gives back the datasets whose fields may be without a reason now. */
    static final String WITHDRAWN_FLOWS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset}) WHERE row.stamp > coalesce(dataset.flowsWithdrawn, '')
            SET dataset.flowsWithdrawn = row.stamp
            WITH dataset, row
            MATCH (register:ColumnLineage)-[:FLOWS_INTO]->(dataset) WHERE register.stamp < row.stamp
            WITH collect(register) AS registers
            UNWIND registers AS register
            CALL (register) {
              MATCH (register)-[:FLOWS_INTO]->()-[:HAS_FIELD*0..1]->()<-[flow:FEEDS|INFLUENCES]-(source)
              WHERE flow.register = register.key
              DELETE flow
              RETURN collect(DISTINCT coalesce(source.dataset, source.key)) AS sources
            }
            WITH register, register.dataset AS target, sources
            DETACH DELETE register
            WITH sources + [target] AS keys
            UNWIND keys AS key
            RETURN DISTINCT key
            """;

    /** Gives back the registers whose flows differ from now on. */
    static final String FLOW_REGISTERS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset}) WHERE row.stamp > coalesce(dataset.flowsWithdrawn, '')
            MERGE (register:ColumnLineage {key: row.key})
            ON CREATE SET register.job = row.job, register.dataset = row.dataset
            MERGE (register)-[:FLOWS_INTO]->(dataset)
            WITH register, row WHERE row.stamp > coalesce(register.stamp, '')
            WITH register, row, coalesce(register.hash, '') <> row.hash AS changed
            SET register.stamp = row.stamp, register.hash = row.hash
            WITH row, changed WHERE changed
            RETURN row.key AS key
            """;

    /** Gives back the datasets from which the old flows came. */
    static final String REPLACED_FLOWS = """
            UNWIND $rows AS row
            MATCH (:ColumnLineage {key: row.key})-[:FLOWS_INTO]->()-[:HAS_FIELD*0..1]->()
              <-[flow:FEEDS|INFLUENCES]-(source)
            WHERE flow.register = row.key
            DELETE flow
            RETURN DISTINCT coalesce(source.dataset, source.key) AS key
            """;

    static final String MENTIONED_FIELDS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset})
            MERGE (field:Field {key: row.key})
            ON CREATE SET field.dataset = row.dataset, field.path = row.path, field.text = row.text,
              field.pathText = row.text
            MERGE (dataset)-[:HAS_FIELD]->(field)
            """;

    static final String FEEDS = """
            UNWIND $rows AS row
            MATCH (target:Field {key: row.target})
            UNWIND row.flows AS flow
            MATCH (source:Field {key: flow.source})
            CREATE (source)-[:FEEDS {register: row.register, kind: flow.kind, subtype: flow.subtype,
              masking: flow.masking, description: flow.description}]->(target)
            """;

    static final String INFLUENCES = """
            UNWIND $rows AS row
            MATCH (target:Field|Entity {key: row.target})
            UNWIND row.flows AS flow
            MATCH (source:Field|Entity {key: flow.source})
            CREATE (source)-[:INFLUENCES {register: row.register, kind: flow.kind, subtype: flow.subtype,
              masking: flow.masking, description: flow.description}]->(target)
            """;

    /** Fields that neither the schema nor any column lineage mentions any more. */
    static final String FORGOTTEN_FIELDS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.key})-[:HAS_FIELD]->(field:Field)
            WHERE (NOT field:Column OR coalesce(dataset.schemaHash, '') = '')
              AND NOT EXISTS { (field)-[:FEEDS|INFLUENCES]-() }
            DETACH DELETE field
            """;

    /** Where no schema is known, the fields that column lineage mentions are the columns. */
    static final String COLUMNS_WITHOUT_SCHEMA = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.key})-[:HAS_FIELD]->(field:Field)
            WHERE coalesce(dataset.schemaHash, '') = '' AND NOT field:Column
            SET field:Column
            """;

    /** How many columns there are, and the words of the first of them for the search. */
    static final String COLUMN_SUMMARIES = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.key})
            CALL (dataset) {
              MATCH (dataset)-[:HAS_FIELD]->(field:Column)
              WITH field ORDER BY field.ordinal, field.path
              RETURN count(field) AS columns, collect(field.text) AS texts
            }
            SET dataset.columnCount = columns,
              dataset.columnsText = CASE WHEN columns = 0 THEN null
                ELSE reduce(all = '', text IN texts[..row.most] | all + ' ' + text) END
            """;

    /** Moves the position in a journal on where it is where the batch begins; the first SET locks the node before that is looked at. */
    static final String ADVANCE = """
            UNWIND $rows AS row
            MERGE (p:JournalPosition {id: row.journal})
            ON CREATE SET p.next = 0, p.applied = 0
            SET p.locked = true
            WITH p, row WHERE p.next = row.first
            SET p.next = row.next, p.applied = p.applied + row.applied
            REMOVE p.locked
            RETURN row.journal AS key
            """;

    static final String DEAD_LETTERS = """
            UNWIND $rows AS row
            MERGE (d:DeadLetter {key: row.key})
            SET d.journal = row.journal, d.index = row.index, d.at = row.at, d.kind = row.kind, d.reason = row.reason
            """;

    static final String SETTLED_DEAD_LETTERS = """
            UNWIND $rows AS row
            MATCH (d:DeadLetter {key: row.key})
            DELETE d
            """;
}
