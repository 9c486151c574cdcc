package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings events into the graph: folds a batch into rows, one for each thing it speaks of, and writes them with a fixed number of
 * statements in one transaction. What the statements decide is in {@link ProjectionCypher}.
 */
@Component
final class Neo4jLineageProjection implements LineageProjection {
    private final ProjectionTransactions transactions;
    private final LineageGraphSettings settings;

    Neo4jLineageProjection(ProjectionTransactions transactions, LineageGraphSettings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public void apply(List<LineageEvent> events) {
        apply(events.stream().map(GraphChange::of).toList(), _ -> {});
    }

    /** Applies the changes in one transaction, in which {@code first} comes first. */
    void apply(List<GraphChange> changes, Consumer<Steps> first) {
        var batch = new Batch();
        changes.forEach(batch::add);
        transactions.write(steps -> {
            first.accept(steps);
            write(batch, new Statements(steps));
        });
    }

    /** Makes the first batch as fast as the others. */
    void warmUp() {
        transactions.warmUp();
    }

    private void write(Batch batch, Statements statements) {
        Collection<String> newcomers = writeEntities(batch.entities, statements);
        Twins.update(statements.steps(), batch.aliases, newcomers);
        writeRuns(batch.runs, statements);
        writeEdges(batch.edges, statements);
        batch.occasional.write(statements.steps());
        Collection<String> changed = statements.keys(ProjectionStep.REPEATED_FACETS, batch.facets.repeated());
        statements.run(ProjectionStep.FACETS_OF_ENTITIES, batch.facets.ofEntities(changed));
        statements.run(ProjectionStep.FACETS_OF_RUNS, batch.facets.ofRuns());
        var touched = new TreeSet<String>();
        Map<String, Boolean> schemas = statements.changes(ProjectionStep.SCHEMAS, batch.schemas.rows());
        touched.addAll(writeSchemas(batch.schemas, schemas, statements));
        touched.addAll(writeFlows(batch.flows, batch.schemas.keys(schemas.keySet()), statements));
        statements.run(ProjectionStep.FORGOTTEN_FIELDS, touched);
        statements.run(ProjectionStep.COLUMNS_WITHOUT_SCHEMA, touched);
        statements.summarise(touched, settings.searchedColumns());
    }

    /** The datasets that were not in the graph before. */
    private static Collection<String> writeEntities(EntityRows entities, Statements statements) {
        var placed = new TreeSet<String>();
        var stamps = new TreeMap<String, List<String>>();
        statements.stamps(ProjectionStep.DATASETS, entities.datasets(), stamps, placed);
        List<String> newcomers =
                stamps.keySet().stream().filter(key -> !placed.contains(key)).toList();
        statements.stamps(ProjectionStep.JOBS, entities.jobs(), stamps, placed);
        statements.run(
                ProjectionStep.PLACES,
                entities.places(stamps.keySet().stream()
                        .filter(key -> !placed.contains(key))
                        .toList()));
        statements.run(ProjectionStep.CHANGED_ENTITIES, entities.changes(stamps));
        return newcomers;
    }

    private static void writeRuns(RunRows runs, Statements statements) {
        var stamps = new TreeMap<String, List<String>>();
        statements.stamps(ProjectionStep.RUNS, runs.rows(), stamps, new TreeSet<>());
        statements.run(ProjectionStep.CHANGED_RUNS, runs.changes(stamps));
        statements.run(ProjectionStep.JOBS_OF_RUNS, runs.rows());
        statements.run(ProjectionStep.PARENTS_OF_RUNS, runs.parents());
        statements.run(ProjectionStep.READS, runs.reads());
        statements.run(ProjectionStep.WRITES, runs.writes());
    }

    private static void writeEdges(EdgeRows edges, Statements statements) {
        statements.run(ProjectionStep.INPUTS, edges.inputs());
        statements.run(ProjectionStep.OUTPUTS, edges.outputs());
        statements.run(ProjectionStep.PARENTS_OF_JOBS, edges.parents());
        statements.run(ProjectionStep.EVER_DECLARED_INPUTS, edges.everDeclaredInputs());
        statements.run(ProjectionStep.EVER_DECLARED_OUTPUTS, edges.everDeclaredOutputs());
        Collection<String> declared = statements.keys(ProjectionStep.DECLARATIONS, edges.declarations());
        statements.run(ProjectionStep.DECLARED_INPUTS, edges.declaredInputs(declared));
        statements.run(ProjectionStep.DECLARED_OUTPUTS, edges.declaredOutputs(declared));
        statements.run(ProjectionStep.OUTDATED_DECLARATIONS, declared);
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
        statements.run(ProjectionStep.RETIRED_FIELDS, schemas.paths(changed));
        statements.run(ProjectionStep.FIELDS, schemas.fields(changed));
        return changed;
    }

    /**
     * The datasets whose fields may have come or lost their reason.
     *
     * @param known fields that are in the graph
     */
    private static Collection<String> writeFlows(FlowRows flows, Set<String> known, Statements statements) {
        var touched = new TreeSet<String>();
        touched.addAll(statements.keys(ProjectionStep.WITHDRAWN_FLOWS, flows.withdrawals()));
        Collection<String> changed = statements.keys(ProjectionStep.FLOW_REGISTERS, flows.rows());
        touched.addAll(statements.keysOf(ProjectionStep.REPLACED_FLOWS, changed));
        List<Map<String, Object>> mentioned = flows.mentioned(changed, known);
        statements.run(ProjectionStep.MENTIONED_FIELDS, mentioned);
        statements.run(ProjectionStep.FEEDS, flows.feeds(changed));
        statements.run(ProjectionStep.INFLUENCES, flows.influences(changed));
        touched.addAll(flows.targets(changed));
        mentioned.forEach(field -> touched.add(String.valueOf(field.get("dataset"))));
        return touched;
    }

    /** The rows of one batch. */
    private static final class Batch {
        private final EntityRows entities = new EntityRows();
        private final RunRows runs = new RunRows();
        private final EdgeRows edges = new EdgeRows();
        private final AliasRows aliases = new AliasRows();
        private final FacetRows facets = new FacetRows();
        private final SchemaRows schemas = new SchemaRows();
        private final FlowRows flows = new FlowRows();
        private final OccasionalRows occasional = new OccasionalRows();

        void add(GraphChange change) {
            entities.add(change);
            runs.add(change);
            edges.add(change);
            aliases.add(change);
            facets.add(change);
            schemas.add(change);
            flows.add(change);
            occasional.add(change);
        }
    }

    /** Runs steps on rows or keys. */
    private record Statements(Steps steps) {
        void run(ProjectionStep step, List<Map<String, Object>> rows) {
            steps.run(step, rows);
        }

        void run(ProjectionStep step, Collection<String> keys) {
            steps.run(step, rows(keys));
        }

        void summarise(Collection<String> keys, int columns) {
            steps.run(
                    ProjectionStep.COLUMN_SUMMARIES,
                    keys.stream()
                            .map(key -> Map.<String, Object>of("key", key, "most", columns))
                            .toList());
        }

        Collection<String> keys(ProjectionStep step, List<Map<String, Object>> rows) {
            return steps.run(step, rows).stream().map(Found::key).collect(Collectors.toCollection(TreeSet::new));
        }

        Collection<String> keysOf(ProjectionStep step, Collection<String> keys) {
            return keys(step, rows(keys));
        }

        /** Adds the stamps of each thing, and to {@code placed} those that have their place. */
        void stamps(
                ProjectionStep step,
                List<Map<String, Object>> rows,
                Map<String, List<String>> stamps,
                Collection<String> placed) {
            steps.run(step, rows).forEach(found -> {
                stamps.put(found.key(), found.stamps());
                if (found.flag()) {
                    placed.add(found.key());
                }
            });
        }

        Map<String, Boolean> changes(ProjectionStep step, List<Map<String, Object>> rows) {
            var changes = new TreeMap<String, Boolean>();
            steps.run(step, rows).forEach(found -> changes.put(found.key(), found.flag()));
            return changes;
        }

        private static List<Map<String, Object>> rows(Collection<String> keys) {
            return keys.stream().map(key -> Map.<String, Object>of("key", key)).toList();
        }
    }
}
