package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Step;

/** The steps for what only some events carry, and what each is in Cypher. */
enum OccasionalStep implements Step {
    READ(MeasurementCypher.READ),
    WROTE(MeasurementCypher.WROTE),
    ASSERTIONS(MeasurementCypher.ASSERTIONS),
    ASSERTION_RESULTS(MeasurementCypher.ASSERTION_RESULTS),
    PROFILES(MeasurementCypher.PROFILES),
    TEST_RESULTS(MeasurementCypher.TEST_RESULTS),
    TAGS_OF_ENTITIES(MeasurementCypher.TAGS_OF_ENTITIES),
    TAGS_OF_RUNS(MeasurementCypher.TAGS_OF_RUNS),
    SCHEMA_VERSIONS(HistoryCypher.SCHEMA_VERSIONS),
    NEW_SCHEMA_VERSIONS(HistoryCypher.NEW_SCHEMA_VERSIONS),
    DATASET_VERSIONS(HistoryCypher.DATASET_VERSIONS),
    DEPENDENCY_SPANS(HistoryCypher.DEPENDENCY_SPANS),
    DEPENDENCIES(HistoryCypher.DEPENDENCIES),
    EMISSIONS(HistoryCypher.EMISSIONS),
    CODE_OF_RUNS(HistoryCypher.CODE_OF_RUNS),
    SOURCES_OF_OUTPUTS(StatedCypher.SOURCES_OF_OUTPUTS),
    SOURCES_OF_WRITINGS(StatedCypher.SOURCES_OF_WRITINGS),
    STATING_JOBS(StatedCypher.STATING_JOBS);

    private final String cypher;

    OccasionalStep(String cypher) {
        this.cypher = cypher;
    }

    @Override
    public String cypher() {
        return cypher;
    }
}
