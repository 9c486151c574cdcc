package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.LineageEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything one event says about the graph, in flat rows that refer to one another by key. Every key that a row mentions has
 * its own row in {@link #datasets}, {@link #jobs} or {@link #run}, and no two rows of one list speak of the same thing.
 *
 * @param eventTime when the producer said it; the newer statement wins in a projection
 * @param producer who said it
 * @param origin whether it was seen happening or declared
 * @param run the run, for a run event
 * @param jobs the event's job first, then jobs that are only mentioned (parent, root)
 * @param datasets described ones in the order of the event, inputs first, then those only mentioned in column lineage
 * @param fields schema fields of datasets whose {@link DatasetRow#schemaSent} is true
 * @param inputs datasets the event's job reads
 * @param outputs datasets the event's job writes
 * @param tags of the job, the run and each dataset that the event sends tags of or withdraws them from
 * @param dependencies order of execution, not flow of data
 * @param explicit lineage that was stated edge by edge; {@link #inputs} and {@link #outputs} then follow from it
 */
public record GraphChange(
        Instant eventTime,
        Optional<String> producer,
        Origin origin,
        Optional<RunRow> run,
        List<JobRow> jobs,
        List<DatasetRow> datasets,
        List<FieldRow> fields,
        List<EdgeRow> inputs,
        List<EdgeRow> outputs,
        List<ColumnFlowRow> columnFlows,
        List<OwnerRow> owners,
        List<SymlinkRow> symlinks,
        List<FacetRow> facets,
        List<TagsRow> tags,
        List<VersionRow> versions,
        List<DependencyRow> dependencies,
        ExplicitLineage explicit,
        Measurements measurements) {
    public GraphChange {
        jobs = List.copyOf(jobs);
        datasets = List.copyOf(datasets);
        fields = List.copyOf(fields);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        columnFlows = List.copyOf(columnFlows);
        owners = List.copyOf(owners);
        symlinks = List.copyOf(symlinks);
        facets = List.copyOf(facets);
        tags = List.copyOf(tags);
        versions = List.copyOf(versions);
        dependencies = List.copyOf(dependencies);
    }

    /** What this event says. The same event always gives the same change. */
    public static GraphChange of(LineageEvent event) {
        return ChangeOfEvent.of(event);
    }
}
