package dev.cartulary.lineage.neo4j;

import static java.util.Map.entry;

import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Brings events into the graph: folds a batch into rows, one for each thing it speaks of, and writes them with a fixed number of
 * statements in one transaction. What the statements decide is in {@link ProjectionCypher}.
 */
@Component
final class Neo4jLineageProjection implements LineageProjection {
    private final Driver driver;
    private final SessionConfig session;
    private final LineageGraphSettings settings;

    Neo4jLineageProjection(Driver driver, SessionConfig session, LineageGraphSettings settings) {
        this.driver = driver;
        this.session = session;
        this.settings = settings;
    }

    @Override
    public void apply(List<LineageEvent> events) {
        apply(events.stream().map(GraphChange::of).toList(), _ -> {});
    }

    /** Applies the changes in one transaction, in which {@code first} comes first. */
    void apply(List<GraphChange> changes, Consumer<TransactionContext> first) {
        var batch = new Batch();
        changes.forEach(batch::add);
        var config =
                TransactionConfig.builder().withTimeout(settings.writeTimeout()).build();
        try (Session writing = driver.session(session)) {
            writing.executeWriteWithoutResult(
                    transaction -> {
                        first.accept(transaction);
                        write(batch, new Statements(transaction));
                    },
                    config);
        }
    }

    /** Lets the database plan every statement, on no rows. */
    void planAll() {
        try (Session writing = driver.session(session)) {
            for (String statement : ProjectionCypher.ALL) {
                writing.run(statement, Map.of("rows", List.of(), "keys", List.of(), "most", 1))
                        .consume();
            }
        }
    }

    private void write(Batch batch, Statements statements) {
        writeEntities(batch.entities, statements);
        writeRuns(batch.runs, statements);
        writeEdges(batch.edges, statements);
        Collection<String> changed = statements.keys(ProjectionCypher.REPEATED_FACETS, batch.facets.repeated());
        statements.run(ProjectionCypher.FACETS_OF_ENTITIES, batch.facets.ofEntities(changed));
        statements.run(ProjectionCypher.FACETS_OF_RUNS, batch.facets.ofRuns());
        var touched = new TreeSet<String>();
        Map<String, Boolean> schemas = statements.changes(ProjectionCypher.SCHEMAS, batch.schemas.rows());
        touched.addAll(writeSchemas(batch.schemas, schemas, statements));
        touched.addAll(writeFlows(batch.flows, batch.schemas.keys(schemas.keySet()), statements));
        statements.run(ProjectionCypher.FORGOTTEN_FIELDS, touched);
        statements.run(ProjectionCypher.COLUMNS_WITHOUT_SCHEMA, touched);
        statements.summarise(touched, settings.searchedColumns());
    }

    private static void writeEntities(EntityRows entities, Statements statements) {
        var placed = new TreeSet<String>();
        var stamps = new TreeMap<String, List<String>>();
        statements.stamps(ProjectionCypher.DATASETS, entities.datasets(), stamps, placed);
        statements.stamps(ProjectionCypher.JOBS, entities.jobs(), stamps, placed);
        statements.run(
                ProjectionCypher.PLACES,
                entities.places(stamps.keySet().stream()
                        .filter(key -> !placed.contains(key))
                        .toList()));
        statements.run(ProjectionCypher.CHANGED_ENTITIES, entities.changes(stamps));
    }

    private static void writeRuns(RunRows runs, Statements statements) {
        var stamps = new TreeMap<String, List<String>>();
        statements.stamps(ProjectionCypher.RUNS, runs.rows(), stamps, new TreeSet<>());
        statements.run(ProjectionCypher.CHANGED_RUNS, runs.changes(stamps));
        statements.run(ProjectionCypher.JOBS_OF_RUNS, runs.rows());
        statements.run(ProjectionCypher.PARENTS_OF_RUNS, runs.parents());
        statements.run(ProjectionCypher.READS, runs.reads());
        statements.run(ProjectionCypher.WRITES, runs.writes());
    }

    private static void writeEdges(EdgeRows edges, Statements statements) {
        statements.run(ProjectionCypher.INPUTS, edges.inputs());
        statements.run(ProjectionCypher.OUTPUTS, edges.outputs());
        statements.run(ProjectionCypher.PARENTS_OF_JOBS, edges.parents());
        statements.run(ProjectionCypher.ALIASES, edges.aliases());
        statements.run(ProjectionCypher.EVER_DECLARED_INPUTS, edges.everDeclaredInputs());
        statements.run(ProjectionCypher.EVER_DECLARED_OUTPUTS, edges.everDeclaredOutputs());
        Collection<String> declared = statements.keys(ProjectionCypher.DECLARATIONS, edges.declarations());
        statements.run(ProjectionCypher.DECLARED_INPUTS, edges.declaredInputs(declared));
        statements.run(ProjectionCypher.DECLARED_OUTPUTS, edges.declaredOutputs(declared));
        statements.run(ProjectionCypher.OUTDATED_DECLARATIONS, declared);
    }

    /**
     * The datasets whose fields changed.
     *
     * @param current the datasets that have the schema of the batch now, and whether they had another before
     */
    private static Collection<String> writeSchemas(
            SchemaRows schemas, Map<String, Boolean> current, Statements statements) {
        Collection<String> changed =
                current.keySet().stream().filter(current::get).toList();
        statements.run(ProjectionCypher.RETIRED_FIELDS, schemas.paths(changed));
        statements.run(ProjectionCypher.FIELDS, schemas.fields(changed));
        return changed;
    }

    /**
     * The datasets whose fields may have come or lost their reason.
     *
     * @param known fields that are in the graph
     */
    private static Collection<String> writeFlows(FlowRows flows, Set<String> known, Statements statements) {
        var touched = new TreeSet<String>();
        touched.addAll(statements.keys(ProjectionCypher.WITHDRAWN_FLOWS, flows.withdrawals()));
        Collection<String> changed = statements.keys(ProjectionCypher.FLOW_REGISTERS, flows.rows());
        touched.addAll(statements.keysOf(ProjectionCypher.REPLACED_FLOWS, changed));
        List<Map<String, Object>> mentioned = flows.mentioned(changed, known);
        statements.run(ProjectionCypher.MENTIONED_FIELDS, mentioned);
        statements.run(ProjectionCypher.FEEDS, flows.feeds(changed));
        statements.run(ProjectionCypher.INFLUENCES, flows.influences(changed));
        touched.addAll(flows.targets(changed));
        mentioned.forEach(field -> touched.add(String.valueOf(field.get("dataset"))));
        return touched;
    }

    /** The rows of one batch. */
    private static final class Batch {
        private final EntityRows entities = new EntityRows();
        private final RunRows runs = new RunRows();
        private final EdgeRows edges = new EdgeRows();
        private final FacetRows facets = new FacetRows();
        private final SchemaRows schemas = new SchemaRows();
        private final FlowRows flows = new FlowRows();

        void add(GraphChange change) {
            entities.add(change);
            runs.add(change);
            edges.add(change);
            facets.add(change);
            schemas.add(change);
            flows.add(change);
        }
    }

    /** Runs statements on rows or keys, none where there are none. */
    private record Statements(TransactionContext transaction) {
        void run(String cypher, List<Map<String, Object>> rows) {
            if (!rows.isEmpty()) {
                transaction.run(cypher, Map.of("rows", rows)).consume();
            }
        }

        void run(String cypher, Collection<String> keys) {
            if (!keys.isEmpty()) {
                transaction.run(cypher, Map.of("keys", List.copyOf(keys))).consume();
            }
        }

        void summarise(Collection<String> keys, int columns) {
            if (!keys.isEmpty()) {
                transaction
                        .run(
                                ProjectionCypher.COLUMN_SUMMARIES,
                                Map.ofEntries(entry("keys", List.copyOf(keys)), entry("most", columns)))
                        .consume();
            }
        }

        Collection<String> keys(String cypher, List<Map<String, Object>> rows) {
            return rows.isEmpty() ? List.of() : keys(cypher, Map.of("rows", rows));
        }

        /** Adds the stamps of each thing, and to {@code placed} those that have their place. */
        void stamps(
                String cypher,
                List<Map<String, Object>> rows,
                Map<String, List<String>> stamps,
                Collection<String> placed) {
            if (!rows.isEmpty()) {
                transaction.run(cypher, Map.of("rows", rows)).forEachRemaining(record -> {
                    String key = record.get("key").asString();
                    stamps.put(key, record.get("stamps").asList(Value::asString));
                    if (record.get("placed").asBoolean(false)) {
                        placed.add(key);
                    }
                });
            }
        }

        Map<String, Boolean> changes(String cypher, List<Map<String, Object>> rows) {
            var changes = new TreeMap<String, Boolean>();
            if (!rows.isEmpty()) {
                transaction
                        .run(cypher, Map.of("rows", rows))
                        .forEachRemaining(record -> changes.put(
                                record.get("key").asString(),
                                record.get("changed").asBoolean()));
            }
            return changes;
        }

        Collection<String> keysOf(String cypher, Collection<String> keys) {
            return keys.isEmpty() ? List.of() : keys(cypher, Map.of("keys", List.copyOf(keys)));
        }

        private Collection<String> keys(String cypher, Map<String, Object> parameters) {
            return new TreeSet<>(transaction
                    .run(cypher, parameters)
                    .list(record -> record.get("key").asString()));
        }
    }
}
