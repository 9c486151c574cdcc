package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.Dataset;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Facet;
import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.Job;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent.Header;
import dev.cartulary.openlineage.Run;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the rows of one change and keeps its promises: one row for each thing, and a row for each key mentioned. */
final class Rows {
    private final Header header;
    private final Origin origin;
    private Optional<RunRow> run = Optional.empty();
    private final Map<JobId, JobRow> jobs = new LinkedHashMap<>();
    private final Map<DatasetId, DatasetDescription> datasets = new LinkedHashMap<>();
    private final Map<DatasetId, EntityKey> mentioned = new LinkedHashMap<>();
    private final Set<EdgeRow> inputs = new LinkedHashSet<>();
    private final Set<EdgeRow> outputs = new LinkedHashSet<>();
    private final Map<List<String>, FacetRow> facets = new LinkedHashMap<>();
    private final Set<OwnerRow> owners = new LinkedHashSet<>();

    Rows(Header header, Origin origin) {
        this.header = header;
        this.origin = origin;
    }

    /** The event's own job. */
    EntityKey job(Job job) {
        JobRow row = JobDescription.row(job, producer());
        jobs.put(job.id(), row);
        facets(FacetRow.Owner.JOB, row.key().value(), job.facets());
        owners.addAll(Owners.of(row.key(), job.facets()));
        return row.key();
    }

    /** A job that is only mentioned. */
    EntityKey mention(JobId job) {
        return jobs.computeIfAbsent(job, JobDescription::placeholder).key();
    }

    void run(Run run, RunRow row) {
        this.run = Optional.of(row);
        facets(FacetRow.Owner.RUN, run.id().value().toString(), run.facets());
    }

    void input(EntityKey job, Dataset dataset, Facets ofReading) {
        EntityKey key = dataset(dataset);
        inputs.add(new EdgeRow(job, key, origin));
        facets(FacetRow.Owner.INPUT, key.value(), ofReading);
    }

    void output(EntityKey job, Dataset dataset, Facets ofWriting) {
        EntityKey key = dataset(dataset);
        outputs.add(new EdgeRow(job, key, origin));
        facets(FacetRow.Owner.OUTPUT, key.value(), ofWriting);
    }

    /** A dataset the event describes; if it does so twice, as input and output, what the second adds or says anew counts. */
    EntityKey dataset(Dataset dataset) {
        EntityKey key = key(dataset.id());
        datasets.merge(dataset.id(), new DatasetDescription(key, dataset), DatasetDescription::and);
        facets(FacetRow.Owner.DATASET, key.value(), dataset.facets());
        return key;
    }

    GraphChange change() {
        List<DatasetRow> rows = new ArrayList<>();
        List<FieldRow> fields = new ArrayList<>();
        Set<SymlinkRow> symlinks = new LinkedHashSet<>();
        Set<ColumnFlowRow> flows = new LinkedHashSet<>();
        datasets.values().forEach(dataset -> {
            rows.add(dataset.row());
            fields.addAll(dataset.fields());
            symlinks.addAll(dataset.symlinks());
            flows.addAll(dataset.columnFlows(this::key));
            owners.addAll(Owners.of(dataset.key(), dataset.facets()));
        });
        mentioned.forEach((id, key) -> {
            if (!datasets.containsKey(id)) {
                rows.add(DatasetDescription.placeholder(key, id));
            }
        });
        return new GraphChange(
                header.eventTime(),
                producer(),
                origin,
                run,
                List.copyOf(jobs.values()),
                rows,
                fields,
                List.copyOf(inputs),
                List.copyOf(outputs),
                List.copyOf(flows),
                List.copyOf(owners),
                List.copyOf(symlinks),
                List.copyOf(facets.values()));
    }

    private Optional<String> producer() {
        return header.producer().map(URI::toString);
    }

    /** Computed once for each identity: a column-lineage facet names the same few datasets thousands of times. */
    private EntityKey key(DatasetId id) {
        return mentioned.computeIfAbsent(id, DatasetId::key);
    }

    private void facets(FacetRow.Owner owner, String key, Facets sent) {
        for (Facet facet : sent.all()) {
            facets.put(
                    List.of(owner.name(), key, facet.name()),
                    new FacetRow(owner, key, facet.name(), facet.body(), facet.producer(), facet.deleted()));
        }
    }
}
