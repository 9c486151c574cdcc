package dev.cartulary.catalog.web;

import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search, datasets, jobs and runs over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogController {
    /** Longer than any name; a longer text is not a search. */
    private static final int LONGEST_TEXT = 5000;

    /** A page far beyond what anybody looks through; the store would have to pass over all before it. */
    private static final int LAST_OFFSET = 10_000;

    private final BrowseCatalog catalog;

    CatalogController(BrowseCatalog catalog) {
        this.catalog = catalog;
    }

    /** An empty {@code q} lists everything, most recently seen first. */
    @GetMapping("/search")
    CatalogAnswers.Hits search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam(defaultValue = "") Set<String> platform,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        if (q.length() > LONGEST_TEXT) {
            throw InvalidInput.parameter("q", "must have at most " + LONGEST_TEXT + " characters");
        }
        requirePage(offset, limit);
        Set<EntityKind> kinds = kind.stream().map(CatalogController::kind).collect(Collectors.toSet());
        return CatalogAnswers.Hits.of(
                catalog.search(new SearchQuery(q, kinds, platform, offset, limit)), offset, limit);
    }

    @GetMapping("/datasets/{key}")
    CatalogAnswers.Dataset dataset(@PathVariable String key) {
        return catalog.dataset(entityKey(key))
                .map(CatalogAnswers.Dataset::of)
                .orElseThrow(() -> new NotFound("No dataset has this key."));
    }

    @GetMapping("/jobs/{key}")
    CatalogAnswers.Job job(@PathVariable String key) {
        return catalog.job(entityKey(key)).map(CatalogAnswers.Job::of).orElseThrow(CatalogController::noSuchJob);
    }

    /** Most recently started first. */
    @GetMapping("/jobs/{key}/runs")
    CatalogAnswers.Runs runs(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        requirePage(offset, limit);
        EntityKey job = entityKey(key);
        if (catalog.job(job).isEmpty()) {
            throw noSuchJob();
        }
        return CatalogAnswers.Runs.of(catalog.runs(job, offset, limit), offset, limit);
    }

    private static EntityKind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "dataset" -> EntityKind.DATASET;
            case "job" -> EntityKind.JOB;
            default -> throw InvalidInput.parameter("kind", "must be dataset or job");
        };
    }

    private static void requirePage(int offset, int limit) {
        if (offset < 0 || offset > LAST_OFFSET) {
            throw InvalidInput.parameter("offset", "must be from 0 to " + LAST_OFFSET);
        }
        if (limit < 1 || limit > SearchQuery.MAX_LIMIT) {
            throw InvalidInput.parameter("limit", "must be from 1 to " + SearchQuery.MAX_LIMIT);
        }
    }

    private static EntityKey entityKey(String key) {
        try {
            return new EntityKey(key);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter("key", "must have 25 characters of 0-9 and a-v");
        }
    }

    private static NotFound noSuchJob() {
        return new NotFound("No job has this key.");
    }
}
