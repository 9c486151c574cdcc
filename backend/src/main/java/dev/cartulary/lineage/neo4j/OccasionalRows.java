package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import dev.cartulary.openlineage.normalise.GraphChange;

/** What only some events carry: measurements, histories of schemas and versions, order of jobs, tags, what feeds which output. */
final class OccasionalRows {
    private final MeasurementRows measurements = new MeasurementRows();
    private final SchemaVersionRows schemas = new SchemaVersionRows();
    private final HistoryRows histories = new HistoryRows();
    private final TagRows tags = new TagRows();
    private final StatedRows stated = new StatedRows();

    void add(GraphChange change) {
        measurements.add(change);
        schemas.add(change);
        histories.add(change);
        tags.add(change);
        stated.add(change);
    }

    /** After datasets, jobs, runs and what runs read and wrote are in the graph. */
    void write(Steps steps) {
        measurements.write(steps);
        schemas.write(steps);
        histories.write(steps);
        tags.write(steps);
        stated.write(steps);
    }
}
