package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.facet.LineageDatasetFacet;
import dev.cartulary.openlineage.facet.LineageJobFacet;
import dev.cartulary.openlineage.facet.LineageSource;
import dev.cartulary.openlineage.facet.LineageTarget;
import dev.cartulary.openlineage.facet.Transformation;
import dev.cartulary.openlineage.normalise.ExplicitLineage.Edge;
import dev.cartulary.openlineage.normalise.ExplicitLineage.End;
import dev.cartulary.openlineage.normalise.ExplicitLineage.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns stated lineage into edges, column flows, and what the event's own job thereby reads and writes. */
final class ExplicitRows {
    private final Rows rows;
    private final Optional<EntityKey> ownJob;
    private final Set<End> targets = new LinkedHashSet<>();
    private final Map<List<End>, Edge> edges = new LinkedHashMap<>();
    private final Set<ColumnFlowRow> flows = new LinkedHashSet<>();

    ExplicitRows(Rows rows, Optional<EntityKey> ownJob) {
        this.rows = rows;
        this.ownJob = ownJob;
    }

    void add(LineageJobFacet facet) {
        facet.targets().forEach(target -> {
            switch (target) {
                case LineageTarget.OfDataset dataset ->
                    dataset(rows.mention(dataset.dataset()), dataset.sources(), dataset.fields());
                case LineageTarget.OfJob(var job, var run, var sources) ->
                    job(job).ifPresent(key -> entity(new End(Kind.JOB, key, run), sources));
            }
        });
    }

    void add(EntityKey dataset, LineageDatasetFacet facet) {
        dataset(dataset, facet.sources(), facet.fields());
    }

    ExplicitLineage lineage() {
        return new ExplicitLineage(true, List.copyOf(targets), List.copyOf(edges.values()));
    }

    Set<ColumnFlowRow> flows() {
        return flows;
    }

    private void dataset(EntityKey key, List<LineageSource> sources, List<LineageTarget.Field> fields) {
        var target = new End(Kind.DATASET, key, Optional.empty());
        entity(target, sources);
        for (LineageTarget.Field field : fields) {
            for (LineageSource source : field.sources()) {
                edge(source, target, List.of());
                flow(source, key, Optional.of(field.path()));
            }
        }
    }

    private void entity(End target, List<LineageSource> sources) {
        targets.add(target);
        for (LineageSource source : sources) {
            edge(source, target, source.transformations());
            if (target.kind() == Kind.DATASET && source instanceof LineageSource.OfDataset dataset) {
                // A field that feeds the target as a whole: a filter or a join key.
                dataset.field().ifPresent(_ -> flow(source, target.key(), Optional.empty()));
            }
        }
    }

    private void edge(LineageSource source, End target, List<Transformation> how) {
        end(source).filter(from -> !from.equals(target)).ifPresent(from -> {
            edges.merge(List.of(from, target), new Edge(from, target, how), ExplicitRows::both);
            ownJob.ifPresent(job -> rows.ofOwnJob(job, from, target));
        });
    }

    private static Edge both(Edge first, Edge second) {
        Set<Transformation> how = new LinkedHashSet<>(first.transformations());
        how.addAll(second.transformations());
        return new Edge(first.source(), first.target(), List.copyOf(how));
    }

    private Optional<End> end(LineageSource source) {
        return switch (source) {
            case LineageSource.OfDataset dataset ->
                Optional.of(new End(Kind.DATASET, rows.mention(dataset.dataset()), Optional.empty()));
            case LineageSource.OfJob(var job, var run, var _) -> job(job).map(key -> new End(Kind.JOB, key, run));
        };
    }

    /** Without a name it is the event's own; the event of a dataset has none. */
    private Optional<EntityKey> job(Optional<JobId> named) {
        return named.map(rows::mention).or(() -> ownJob);
    }

    private void flow(LineageSource source, EntityKey target, Optional<String> field) {
        if (source instanceof LineageSource.OfDataset(var dataset, var sourceField, var sent)) {
            var unstated = field.isPresent() ? Transformation.UNSTATED : Transformation.INFLUENCE;
            for (Transformation how : sent.isEmpty() ? List.of(unstated) : sent) {
                flows.add(new ColumnFlowRow(
                        rows.mention(dataset),
                        sourceField,
                        target,
                        field,
                        how.kind(),
                        how.subtype(),
                        how.description(),
                        how.masking()));
            }
        }
    }
}
