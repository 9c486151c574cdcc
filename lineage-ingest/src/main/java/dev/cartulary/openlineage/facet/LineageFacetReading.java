package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parts that both forms of the {@code lineage} facet share. */
final class LineageFacetReading {
    private LineageFacetReading() {}

    static Optional<LineageTarget> target(FacetBody entry) {
        Optional<String> type = entry.text("type");
        if (type.filter("JOB"::equalsIgnoreCase).isPresent()) {
            return namesJob(entry)
                    ? Optional.of(new LineageTarget.OfJob(job(entry), entry.runId(), sources(entry)))
                    : Optional.empty();
        }
        if (type.filter("DATASET"::equalsIgnoreCase).isPresent()) {
            return entry.datasetId().map(id -> new LineageTarget.OfDataset(id, sources(entry), fields(entry)));
        }
        entry.misfit("type", "must be DATASET or JOB");
        return Optional.empty();
    }

    static List<LineageSource> sources(FacetBody body) {
        return body.each("inputs", LineageFacetReading::source);
    }

    static List<LineageTarget.Field> fields(FacetBody body) {
        List<LineageTarget.Field> fields = new ArrayList<>();
        body.objectsByName("fields")
                .forEach((path, field) -> fields.add(new LineageTarget.Field(path, sources(field))));
        return fields;
    }

    private static Optional<LineageSource> source(FacetBody input) {
        Optional<String> type = input.text("type");
        if (type.filter("JOB"::equalsIgnoreCase).isPresent()) {
            return namesJob(input)
                    ? Optional.of(new LineageSource.OfJob(job(input), input.runId(), Transformation.all(input)))
                    : Optional.empty();
        }
        if (type.filter("DATASET"::equalsIgnoreCase).isPresent()) {
            return input.datasetId()
                    .map(id -> new LineageSource.OfDataset(id, input.name("field"), Transformation.all(input)));
        }
        input.misfit("type", "must be DATASET or JOB");
        return Optional.empty();
    }

    /** Neither namespace nor name is the event's own job; one without the other, or one that is no name, is nobody. */
    private static boolean namesJob(FacetBody body) {
        return (!body.has("namespace") && !body.has("name")) || job(body).isPresent();
    }

    private static Optional<JobId> job(FacetBody body) {
        return body.has("namespace") || body.has("name") ? body.jobId() : Optional.empty();
    }
}
