package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Step;

/** The steps by which a batch comes into the graph, and what each is in Cypher. */
enum ProjectionStep implements Step {
    ADVANCE(ProjectionCypher.ADVANCE),
    DEAD_LETTERS(ProjectionCypher.DEAD_LETTERS),
    SETTLED_DEAD_LETTERS(ProjectionCypher.SETTLED_DEAD_LETTERS),
    DATASETS(ProjectionCypher.DATASETS),
    JOBS(ProjectionCypher.JOBS),
    PLACES(ProjectionCypher.PLACES),
    CHANGED_ENTITIES(ProjectionCypher.CHANGED_ENTITIES),
    RUNS(ProjectionCypher.RUNS),
    CHANGED_RUNS(ProjectionCypher.CHANGED_RUNS),
    JOBS_OF_RUNS(ProjectionCypher.JOBS_OF_RUNS),
    PARENTS_OF_RUNS(ProjectionCypher.PARENTS_OF_RUNS),
    READS(ProjectionCypher.READS),
    WRITES(ProjectionCypher.WRITES),
    INPUTS(ProjectionCypher.INPUTS),
    OUTPUTS(ProjectionCypher.OUTPUTS),
    PARENTS_OF_JOBS(ProjectionCypher.PARENTS_OF_JOBS),
    DECLARED_INPUTS(ProjectionCypher.DECLARED_INPUTS),
    DECLARED_OUTPUTS(ProjectionCypher.DECLARED_OUTPUTS),
    EVER_DECLARED_INPUTS(ProjectionCypher.EVER_DECLARED_INPUTS),
    EVER_DECLARED_OUTPUTS(ProjectionCypher.EVER_DECLARED_OUTPUTS),
    DECLARATIONS(ProjectionCypher.DECLARATIONS),
    OUTDATED_DECLARATIONS(ProjectionCypher.OUTDATED_DECLARATIONS),
    REPEATED_FACETS(ProjectionCypher.REPEATED_FACETS),
    FACETS_OF_ENTITIES(ProjectionCypher.FACETS_OF_ENTITIES),
    FACETS_OF_RUNS(ProjectionCypher.FACETS_OF_RUNS),
    SCHEMAS(ProjectionCypher.SCHEMAS),
    RETIRED_FIELDS(ProjectionCypher.RETIRED_FIELDS),
    FIELDS(ProjectionCypher.FIELDS),
    WITHDRAWN_FLOWS(ProjectionCypher.WITHDRAWN_FLOWS),
    FLOW_REGISTERS(ProjectionCypher.FLOW_REGISTERS),
    REPLACED_FLOWS(ProjectionCypher.REPLACED_FLOWS),
    MENTIONED_FIELDS(ProjectionCypher.MENTIONED_FIELDS),
    FEEDS(ProjectionCypher.FEEDS),
    INFLUENCES(ProjectionCypher.INFLUENCES),
    FORGOTTEN_FIELDS(ProjectionCypher.FORGOTTEN_FIELDS),
    COLUMNS_WITHOUT_SCHEMA(ProjectionCypher.COLUMNS_WITHOUT_SCHEMA),
    COLUMN_SUMMARIES(ProjectionCypher.COLUMN_SUMMARIES);

    private final String cypher;

    ProjectionStep(String cypher) {
        this.cypher = cypher;
    }

    @Override
    public String cypher() {
        return cypher;
    }
}
