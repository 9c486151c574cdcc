package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.JobDependenciesFacet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which jobs the jobDependencies facet of a run puts before and after its job. */
final class Dependencies {
    private Dependencies() {}

    /** One row each; a job that waits for itself would wait for ever, so that is left out. */
    static List<DependencyRow> of(RunId run, EntityKey job, Facets facets, Function<JobId, EntityKey> keys) {
        List<DependencyRow> rows = new ArrayList<>();
        Optional<RunId> own = Optional.of(run);
        facets.find(JobDependenciesFacet.class).ifPresent(facet -> {
            facet.upstream()
                    .forEach(other -> rows.add(new DependencyRow(
                            keys.apply(other.job()),
                            other.run(),
                            job,
                            own,
                            other.type(),
                            other.sequenceRule(),
                            other.statusRule(),
                            facet.triggerRule())));
            facet.downstream()
                    .forEach(other -> rows.add(new DependencyRow(
                            job,
                            own,
                            keys.apply(other.job()),
                            other.run(),
                            other.type(),
                            other.sequenceRule(),
                            other.statusRule(),
                            Optional.empty())));
        });
        rows.removeIf(row -> row.before().equals(row.after()));
        return rows;
    }
}
