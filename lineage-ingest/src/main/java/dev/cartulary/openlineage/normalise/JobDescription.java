package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.Job;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.facet.DocumentationFacet;
import dev.cartulary.openlineage.facet.JobTypeFacet;
import dev.cartulary.openlineage.facet.SqlFacet;
import java.util.Optional;

/** What the facets of a job say, as a row. */
final class JobDescription {
    private JobDescription() {}

    static JobRow row(Job job, Optional<String> producer) {
        Facets facets = job.facets();
        Optional<JobTypeFacet> type = facets.find(JobTypeFacet.class);
        Optional<String> integration = type.flatMap(JobTypeFacet::integration);
        return new JobRow(
                job.id().key(),
                job.id(),
                PlatformNaming.ofJob(job.id(), integration, producer),
                type.flatMap(JobTypeFacet::processingType),
                integration,
                type.flatMap(JobTypeFacet::type),
                facets.find(DocumentationFacet.class).map(DocumentationFacet::description),
                facets.find(SqlFacet.class).map(SqlFacet::query),
                type.flatMap(JobTypeFacet::emissionPattern),
                false);
    }

    /** A parent is not told by this event's producer: Airflow starts Spark. */
    static JobRow placeholder(JobId id) {
        return new JobRow(
                id.key(),
                id,
                PlatformNaming.ofJob(id, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
