package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Step;
import dev.cartulary.neo4j.DirectTransaction;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** One transaction on the embedded database. Each step does what its statement in {@link ProjectionCypher} says, row by row. */
final class DirectSteps implements ProjectionTransactions.Steps {
    private final DirectEntities entities;
    private final DirectRuns runs;
    private final DirectEdges edges;
    private final DirectFacets facets;
    private final DirectSchemas schemas;
    private final DirectFlows flows;
    private final DirectPositions positions;
    private final DirectOccasions occasions;
    private final DirectTwins twins;

    DirectSteps(DirectTransaction transaction) {
        var nodes = new DirectNodes(transaction);
        entities = new DirectEntities(nodes);
        var relations = new DirectRelations();
        runs = new DirectRuns(nodes, relations);
        edges = new DirectEdges(nodes, relations);
        occasions = new DirectOccasions(nodes, relations);
        facets = new DirectFacets(nodes);
        schemas = new DirectSchemas(nodes);
        flows = new DirectFlows(nodes);
        positions = new DirectPositions(nodes);
        twins = new DirectTwins(nodes);
    }

    @Override
    public List<Found> run(Step step, List<Map<String, Object>> rows) {
        Function<DirectRow, Stream<Found>> act = switch (step) {
            case ProjectionStep usual -> act(usual);
            case OccasionalStep occasional -> occasions.act(occasional);
            case TwinStep twin -> twins.act(twin);
        };
        return rows.stream().map(DirectRow::new).flatMap(act).distinct().toList();
    }

    private Function<DirectRow, Stream<Found>> act(ProjectionStep step) {
        return switch (step) {
            case ADVANCE -> positions::advance;
            case DEAD_LETTERS -> positions::leave;
            case SETTLED_DEAD_LETTERS -> positions::settle;
            case DATASETS -> row -> entities.see(row, "Dataset");
            case JOBS -> row -> entities.see(row, "Job");
            case PLACES -> entities::place;
            case CHANGED_ENTITIES -> entities::change;
            case RUNS -> runs::see;
            case CHANGED_RUNS -> runs::change;
            case JOBS_OF_RUNS -> runs::belong;
            case PARENTS_OF_RUNS -> runs::join;
            case READS -> row -> runs.touch(row, "READ");
            case WRITES -> row -> runs.touch(row, "WROTE");
            case INPUTS -> edges::input;
            case OUTPUTS -> edges::output;
            case PARENTS_OF_JOBS -> edges::parent;
            case DECLARED_INPUTS -> edges::declaredInput;
            case DECLARED_OUTPUTS -> edges::declaredOutput;
            case EVER_DECLARED_INPUTS, EVER_DECLARED_OUTPUTS -> row -> edges.everDeclared(row, step);
            case DECLARATIONS -> edges::declare;
            case OUTDATED_DECLARATIONS -> edges::withdraw;
            case REPEATED_FACETS -> facets::repeat;
            case FACETS_OF_ENTITIES -> facets::ofEntity;
            case FACETS_OF_RUNS -> facets::ofRun;
            case SCHEMAS -> schemas::compare;
            case RETIRED_FIELDS -> schemas::retire;
            case FIELDS -> schemas::fields;
            case FORGOTTEN_FIELDS -> schemas::clean;
            case COLUMNS_WITHOUT_SCHEMA -> schemas::promote;
            case COLUMN_SUMMARIES -> schemas::summarise;
            case WITHDRAWN_FLOWS -> flows::withdraw;
            case FLOW_REGISTERS -> flows::register;
            case REPLACED_FLOWS -> flows::replace;
            case MENTIONED_FIELDS -> flows::mention;
            case FEEDS, INFLUENCES -> row -> flows.flow(row, step.name());
        };
    }
}
