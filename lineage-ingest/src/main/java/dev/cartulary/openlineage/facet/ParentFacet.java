package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import java.util.Optional;

/**
 * What started a run ({@code parent} 1-2-0).
 *
 * @param run absent where its id is not a UUID, as with old Airflow integrations
 * @param rootRun the outermost run of the hierarchy
 */
public record ParentFacet(
        FacetEnvelope envelope,
        Optional<RunId> run,
        Optional<JobId> job,
        Optional<RunId> rootRun,
        Optional<JobId> rootJob)
        implements EnvelopedFacet {
    static ParentFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        Optional<RunId> run = body.object("run").flatMap(FacetBody::runId);
        Optional<JobId> job = body.object("job").flatMap(FacetBody::jobId);
        if (run.isEmpty() && job.isEmpty()) {
            throw new UnreadableFacetException("neither a run nor a job");
        }
        Optional<FacetBody> root = body.object("root");
        return new ParentFacet(
                envelope,
                run,
                job,
                root.flatMap(r -> r.object("run")).flatMap(FacetBody::runId),
                root.flatMap(r -> r.object("job")).flatMap(FacetBody::jobId));
    }
}
