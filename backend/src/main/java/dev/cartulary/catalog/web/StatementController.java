package dev.cartulary.catalog.web;

import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.ReadStatements;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What producers state of datasets and jobs beside lineage, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class StatementController {
    private static final int MOST = 500;

    private final ReadStatements statements;
    private final BrowseCatalog catalog;

    StatementController(ReadStatements statements, BrowseCatalog catalog) {
        this.statements = statements;
        this.catalog = catalog;
    }

    @GetMapping("/datasets/{key}/tags")
    StatementAnswers.Tags tagsOfDataset(@PathVariable String key) {
        return StatementAnswers.Tags.of(statements.tags(dataset(key)));
    }

    /** Most recently seen first. */
    @GetMapping("/datasets/{key}/versions")
    StatementAnswers.Versions versions(@PathVariable String key, @RequestParam(defaultValue = "50") int limit) {
        requireLimit(limit);
        return StatementAnswers.Versions.of(statements.versions(dataset(key), limit));
    }

    @GetMapping("/jobs/{key}/tags")
    StatementAnswers.Tags tagsOfJob(@PathVariable String key) {
        return StatementAnswers.Tags.of(statements.tags(job(key)));
    }

    /** Most recently seen first. */
    @GetMapping("/jobs/{key}/dependencies")
    StatementAnswers.Dependencies dependencies(
            @PathVariable String key, @RequestParam(defaultValue = "100") int limit) {
        requireLimit(limit);
        return StatementAnswers.Dependencies.of(statements.dependencies(job(key), limit));
    }

    /** The one that ran last first. */
    @GetMapping("/jobs/{key}/versions")
    StatementAnswers.JobVersions jobVersions(@PathVariable String key) {
        return StatementAnswers.JobVersions.of(statements.jobVersions(job(key)));
    }

    private EntityKey dataset(String text) {
        return catalog.dataset(entityKey(text))
                .map(details -> details.entity().key())
                .orElseThrow(() -> new NotFound("No dataset has this key."));
    }

    private EntityKey job(String text) {
        EntityKey key = entityKey(text);
        if (catalog.job(key).isEmpty()) {
            throw new NotFound("No job has this key.");
        }
        return key;
    }

    private static EntityKey entityKey(String key) {
        try {
            return new EntityKey(key);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter("key", "must have 25 characters of 0-9 and a-v");
        }
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.parameter("limit", "must be from 1 to " + MOST);
        }
    }
}
