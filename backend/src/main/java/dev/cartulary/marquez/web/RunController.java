package dev.cartulary.marquez.web;

import dev.cartulary.marquez.FacetBody;
import dev.cartulary.marquez.ReadMetadata;
import dev.cartulary.marquez.RunView;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs. */
@RestController
@RequestMapping(path = Addresses.V1 + "/jobs/runs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class RunController {
    private final ReadMetadata metadata;

    RunController(ReadMetadata metadata) {
        this.metadata = metadata;
    }

    @GetMapping({"", "/"})
    RunAnswer one(@PathVariable String id) {
        return RunAnswer.of(run(id));
    }

    /** Facets of the job are those of today. */
    @GetMapping("/facets")
    RunAnswer.OfRun facets(@PathVariable String id, @RequestParam String type) {
        RunView run = run(id);
        List<FacetBody> facets = switch (type.toLowerCase(Locale.ROOT)) {
            case "run" -> run.facets();
            case "job" ->
                metadata.job(run.job().key())
                        .map(detail -> detail.job().facets())
                        .orElse(List.of());
            default -> throw InvalidInput.parameter("type", "must be run or job");
        };
        return new RunAnswer.OfRun(run.id().value(), Facets.of(facets));
    }

    private RunView run(String id) {
        return metadata.run(Asked.run(id)).orElseThrow(() -> new NotFound("No run is known by this id."));
    }
}
