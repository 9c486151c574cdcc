package dev.cartulary.marquez.web;

import dev.cartulary.catalog.RunState;
import dev.cartulary.marquez.JobDetail;
import dev.cartulary.marquez.JobFilter;
import dev.cartulary.marquez.Listing;
import dev.cartulary.marquez.ReadMetadata;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.problem.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs. */
@RestController
@RequestMapping(path = Addresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
class JobController {
    private final ReadMetadata metadata;
    private final Asked asked;

    JobController(ReadMetadata metadata, Asked asked) {
        this.metadata = metadata;
        this.asked = asked;
    }

    /** Most recently seen first. */
    @GetMapping("/jobs")
    JobAnswer.Page all(
            @RequestParam(defaultValue = "") Set<String> lastRunStates,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return list(Optional.empty(), lastRunStates, limit, offset);
    }

    @GetMapping("/namespaces/{namespace}/jobs")
    JobAnswer.Page ofNamespace(
            @PathVariable String namespace,
            @RequestParam(defaultValue = "") Set<String> lastRunStates,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return list(Optional.of(asked.namespace(namespace)), lastRunStates, limit, offset);
    }

    @GetMapping("/namespaces/{namespace}/jobs/{job}")
    JobAnswer one(@PathVariable String namespace, @PathVariable String job) {
        JobDetail detail = detail(namespace, job);
        return JobAnswer.of(detail.job(), detail.newestRun());
    }

    /** Of a job there is one version: what it is now. */
    @GetMapping("/namespaces/{namespace}/jobs/{job}/versions")
    JobAnswer.Versions versions(
            @PathVariable String namespace,
            @PathVariable String job,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        asked.page(offset, limit);
        JobAnswer.OfVersion version = version(namespace, job);
        return new JobAnswer.Versions(offset == 0 && limit > 0 ? List.of(version) : List.of(), 1);
    }

    @GetMapping("/namespaces/{namespace}/jobs/{job}/versions/{version}")
    JobAnswer.OfVersion version(
            @PathVariable String namespace, @PathVariable String job, @PathVariable String version) {
        UUID wanted = Asked.version(version);
        JobAnswer.OfVersion now = version(namespace, job);
        if (!now.version().equals(wanted)) {
            throw Asked.unknown("version");
        }
        return now;
    }

    /** Most recently started first. */
    @GetMapping("/namespaces/{namespace}/jobs/{job}/runs")
    RunAnswer.Page runs(
            @PathVariable String namespace,
            @PathVariable String job,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        EntityKey key = asked.job(namespace, job);
        Listing<RunAnswer> runs = metadata.runs(key, asked.page(offset, limit)).map(RunAnswer::of);
        return new RunAnswer.Page(runs.items(), runs.total());
    }

    private JobAnswer.Page list(Optional<Namespace> namespace, Set<String> states, int limit, int offset) {
        Set<RunState> wanted = states.stream().map(JobController::state).collect(Collectors.toSet());
        Listing<JobAnswer> jobs = metadata.jobs(new JobFilter(namespace, wanted), asked.page(offset, limit))
                .map(JobAnswer::of);
        return new JobAnswer.Page(jobs.items(), jobs.total());
    }

    private JobAnswer.OfVersion version(String namespace, String job) {
        JobDetail detail = detail(namespace, job);
        return JobAnswer.OfVersion.of(detail.job(), detail.newestRun());
    }

    private JobDetail detail(String namespace, String job) {
        return asked.job(namespace, job, metadata::job).orElseThrow(() -> Asked.unknown("job"));
    }

    private static RunState state(String text) {
        return switch (text) {
            case "NEW", "OTHER" -> RunState.UNKNOWN;
            case "RUNNING", "COMPLETED", "ABORTED", "FAILED" -> RunState.valueOf(text);
            default ->
                throw InvalidInput.parameter(
                        "lastRunStates", "must be NEW, RUNNING, COMPLETED, ABORTED, FAILED or OTHER");
        };
    }
}
