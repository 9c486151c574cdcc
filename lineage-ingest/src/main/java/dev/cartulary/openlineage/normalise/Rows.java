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
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.TagsFacet;
import dev.cartulary.openlineage.normalise.ExplicitLineage.Kind;
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
    private final Map<String, TagsRow> tags = new LinkedHashMap<>();
    private final Map<List<Object>, VersionRow> versions = new LinkedHashMap<>();
    private final Set<DependencyRow> dependencies = new LinkedHashSet<>();
    private final MeasuredRows measured = new MeasuredRows();
    private Optional<ExplicitRows> explicit = Optional.empty();

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

    /** A dataset that is only mentioned. */
    EntityKey mention(DatasetId dataset) {
        return key(dataset);
    }

    void run(Run run, RunRow row) {
        this.run = Optional.of(row);
        facets(FacetRow.Owner.RUN, run.id().value().toString(), run.facets());
        measured.tests(run.id(), run.facets());
        dependencies.addAll(Dependencies.of(run.id(), row.job(), run.facets(), this::mention));
    }

    void input(EntityKey job, Dataset dataset, Facets ofReading) {
        EntityKey key = dataset(dataset);
        inputs.add(new EdgeRow(job, key, origin));
        facets(FacetRow.Owner.INPUT, key.value(), ofReading);
        measured.quality(runId(), key, ofReading);
        runId().ifPresent(id -> {
            measured.read(id, key, ofReading);
            DatasetVersions.read(key, dataset, id).ifPresent(this::version);
        });
    }

    void output(EntityKey job, Dataset dataset, Facets ofWriting) {
        EntityKey key = dataset(dataset);
        outputs.add(new EdgeRow(job, key, origin));
        facets(FacetRow.Owner.OUTPUT, key.value(), ofWriting);
        measured.quality(runId(), key, ofWriting);
        runId().ifPresent(id -> {
            measured.written(id, key, ofWriting);
            version(DatasetVersions.written(key, dataset, id));
        });
    }

    /** A dataset the event describes; if it does so twice, as input and output, what the second adds or says anew counts. */
    EntityKey dataset(Dataset dataset) {
        EntityKey key = key(dataset.id());
        datasets.merge(dataset.id(), new DatasetDescription(key, dataset), DatasetDescription::and);
        facets(FacetRow.Owner.DATASET, key.value(), dataset.facets());
        measured.quality(runId(), key, dataset.facets());
        return key;
    }

    /** The dataset of a declaration. */
    EntityKey declared(Dataset dataset) {
        EntityKey key = dataset(dataset);
        DatasetVersions.declared(key, dataset).ifPresent(this::version);
        return key;
    }

    /** Drops what the event's job reads and writes by its lists of inputs and outputs. */
    void withoutEdges() {
        inputs.clear();
        outputs.clear();
    }

    void replaceFlows(ExplicitRows stated) {
        explicit = Optional.of(stated);
    }

    /**
     * What the event's own job reads and writes by a stated edge. What it states of other jobs stays an edge: it is not this
     * job's to replace what they declare themselves.
     */
    void ofOwnJob(EntityKey job, ExplicitLineage.End source, ExplicitLineage.End target) {
        boolean fromDataset = source.kind() == Kind.DATASET;
        boolean toDataset = target.kind() == Kind.DATASET;
        if (fromDataset && (toDataset || target.key().equals(job))) {
            inputs.add(new EdgeRow(job, source.key(), origin));
        }
        if (toDataset && (fromDataset || source.key().equals(job))) {
            outputs.add(new EdgeRow(job, target.key(), origin));
        }
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
            if (explicit.isEmpty()) {
                flows.addAll(dataset.columnFlows(this::key));
            }
            owners.addAll(Owners.of(dataset.key(), dataset.facets()));
        });
        explicit.ifPresent(stated -> flows.addAll(stated.flows()));
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
                List.copyOf(facets.values()),
                List.copyOf(tags.values()),
                List.copyOf(versions.values()),
                List.copyOf(dependencies),
                explicit.map(ExplicitRows::lineage).orElse(ExplicitLineage.NONE),
                measured.all());
    }

    private Optional<RunId> runId() {
        return run.map(RunRow::id);
    }

    private void version(VersionRow version) {
        versions.put(List.of(version.dataset(), version.use()), version);
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
            if (facet instanceof TagsFacet sentTags) {
                tags.put(key, new TagsRow(owner, key, sentTags.tags()));
            } else if (facet.deleted() && facet.name().equals("tags")) {
                tags.put(key, new TagsRow(owner, key, List.of()));
            }
        }
    }
}
