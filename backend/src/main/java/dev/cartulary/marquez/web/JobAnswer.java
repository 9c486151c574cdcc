package dev.cartulary.marquez.web;

import dev.cartulary.marquez.JobView;
import dev.cartulary.marquez.RunView;
import dev.cartulary.openlineage.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A job as Marquez writes it. It keeps the name its producer gave it, so its simple name is no other. */
record JobAnswer(
        Name id,
        String type,
        String name,
        String simpleName,
        Optional<String> parentJobName,
        Optional<UUID> parentJobUuid,
        Instant createdAt,
        Instant updatedAt,
        String namespace,
        List<Name> inputs,
        List<Name> outputs,
        Optional<String> location,
        Optional<String> description,
        Optional<RunAnswer> latestRun,
        List<RunAnswer> latestRuns,
        Map<String, Facets.Json> facets,
        UUID currentVersion,
        List<String> labels,
        List<String> tags)
        implements GraphAnswer.Data {

    static JobAnswer of(JobView job) {
        return of(job, job.runs().stream().findFirst());
    }

    /** @param latest the newest run with more detail than the others */
    static JobAnswer of(JobView job, Optional<RunView> latest) {
        Name id = Name.of(job.id());
        Optional<String> location = Facets.location(job.facets());
        return new JobAnswer(
                id,
                type(job),
                id.name(),
                id.name(),
                job.parent().map(JobId::name),
                job.parent().map(parent -> Version.id(parent.key().value())),
                job.createdAt(),
                job.updatedAt(),
                id.namespace(),
                Name.of(job.inputs()),
                Name.of(job.outputs()),
                location,
                job.description(),
                latest.map(RunAnswer::of),
                job.runs().stream().map(RunAnswer::of).toList(),
                Facets.of(job.facets()),
                Version.of(job, location).version(),
                List.of(),
                Facets.names(Facets.tags(job.facets())));
    }

    /** The same, with those neighbours that are in the graph. */
    JobAnswer within(List<Name> inputsThere, List<Name> outputsThere) {
        return new JobAnswer(
                id,
                type,
                name,
                simpleName,
                parentJobName,
                parentJobUuid,
                createdAt,
                updatedAt,
                namespace,
                inputsThere,
                outputsThere,
                location,
                description,
                latestRun,
                latestRuns,
                facets,
                currentVersion,
                labels,
                tags);
    }

    private static String type(JobView job) {
        return switch (job.processingType().orElse("BATCH")) {
            case "STREAMING", "STREAM" -> "STREAM";
            case "SERVICE" -> "SERVICE";
            default -> "BATCH";
        };
    }

    /** Those of a namespace, or all. */
    record Page(List<JobAnswer> jobs, long totalCount) {}

    /** The version that a job has. */
    record OfVersion(
            Version id,
            String name,
            Instant createdAt,
            UUID version,
            String namespace,
            List<Name> inputs,
            List<Name> outputs,
            Optional<String> location,
            Optional<RunAnswer> latestRun,
            Map<String, Facets.Json> facets) {

        static OfVersion of(JobView job, Optional<RunView> latest) {
            Optional<String> location = Facets.location(job.facets());
            Version id = Version.of(job, location);
            return new OfVersion(
                    id,
                    id.name(),
                    job.createdAt(),
                    id.version(),
                    id.namespace(),
                    Name.of(job.inputs()),
                    Name.of(job.outputs()),
                    location,
                    latest.map(RunAnswer::of),
                    Facets.of(job.facets()));
        }
    }

    /** The versions of a job, of which there is one. */
    record Versions(List<OfVersion> versions, int totalCount) {}
}
