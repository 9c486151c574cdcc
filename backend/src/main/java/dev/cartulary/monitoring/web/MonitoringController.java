package dev.cartulary.monitoring.web;

import dev.cartulary.monitoring.CheckDataset;
import dev.cartulary.monitoring.CheckJob;
import dev.cartulary.monitoring.MonitoringSettings;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How jobs and datasets fare, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class MonitoringController {
    private final CheckJob checkJob;
    private final CheckDataset checkDataset;
    private final MonitoringSettings settings;

    MonitoringController(CheckJob checkJob, CheckDataset checkDataset, MonitoringSettings settings) {
        this.checkJob = checkJob;
        this.checkDataset = checkDataset;
        this.settings = settings;
    }

    @GetMapping("/jobs/{key}/health")
    JobHealthAnswer job(@PathVariable String key, @RequestParam Optional<String> window) {
        EntityKey job = entityKey(key);
        return checkJob.of(job, window.map(this::window).orElse(settings.window()))
                .map(JobHealthAnswer::of)
                .orElseThrow(() -> new NotFound("No job has this key."));
    }

    @GetMapping("/datasets/{key}/health")
    DatasetHealthAnswer dataset(@PathVariable String key) {
        return checkDataset
                .of(entityKey(key))
                .map(DatasetHealthAnswer::of)
                .orElseThrow(MonitoringController::noSuchDataset);
    }

    /** Newest first. */
    @GetMapping("/datasets/{key}/schema-changes")
    SchemaChangesAnswer schemaChanges(@PathVariable String key) {
        return checkDataset
                .schemaChanges(entityKey(key))
                .map(SchemaChangesAnswer::of)
                .orElseThrow(MonitoringController::noSuchDataset);
    }

    private Duration window(String text) {
        Duration window;
        try {
            window = Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInput.parameter("window", "must be a duration such as P7D or PT12H");
        }
        if (!window.isPositive() || window.compareTo(settings.maxWindow()) > 0) {
            throw InvalidInput.parameter(
                    "window",
                    "must be positive and at most " + settings.maxWindow().toDays() + " days");
        }
        return window;
    }

    private static EntityKey entityKey(String key) {
        try {
            return new EntityKey(key);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter("key", "must have 25 characters of 0-9 and a-v");
        }
    }

    private static NotFound noSuchDataset() {
        return new NotFound("No dataset has this key.");
    }
}
