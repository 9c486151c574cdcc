package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import java.util.List;
import java.util.Optional;

/**
 * Which jobs a scheduler runs before and after this run's ({@code jobDependencies}): order of execution, not flow of data.
 *
 * @param triggerRule how the states of all upstream jobs together decide whether this one starts
 */
public record JobDependenciesFacet(
        FacetEnvelope envelope, List<Dependency> upstream, List<Dependency> downstream, Optional<String> triggerRule)
        implements EnvelopedFacet {
    public JobDependenciesFacet {
        upstream = List.copyOf(upstream);
        downstream = List.copyOf(downstream);
    }

    /**
     * @param run where the producer knows which run it was
     * @param type DIRECT_INVOCATION, IMPLICIT_DEPENDENCY ...
     * @param sequenceRule FINISH_TO_START, FINISH_TO_FINISH, START_TO_START
     * @param statusRule EXECUTE_EVERY_TIME, EXECUTE_ON_SUCCESS, EXECUTE_ON_FAILURE
     */
    public record Dependency(
            JobId job,
            Optional<RunId> run,
            Optional<String> type,
            Optional<String> sequenceRule,
            Optional<String> statusRule) {}

    static JobDependenciesFacet read(FacetEnvelope envelope, FacetBody body) {
        return new JobDependenciesFacet(
                envelope,
                body.each("upstream", JobDependenciesFacet::dependency),
                body.each("downstream", JobDependenciesFacet::dependency),
                body.text("trigger_rule"));
    }

    private static Optional<Dependency> dependency(FacetBody dependency) {
        return dependency
                .object("job")
                .flatMap(FacetBody::jobId)
                .map(job -> new Dependency(
                        job,
                        dependency.object("run").flatMap(FacetBody::runId),
                        dependency.text("dependency_type"),
                        dependency.text("sequence_trigger_rule"),
                        dependency.text("status_trigger_rule")));
    }
}
