package dev.cartulary.openlineage.facet;

import java.util.List;
import java.util.Optional;

/**
 * What the producer could not find out, so that lineage may be missing ({@code extractionError}).
 *
 * @param totalTasks tasks that lineage was looked for in, for example statements
 * @param failedTasks those in which that failed
 */
public record ExtractionErrorFacet(
        FacetEnvelope envelope, Optional<Long> totalTasks, Optional<Long> failedTasks, List<Failure> errors)
        implements EnvelopedFacet {
    public ExtractionErrorFacet {
        errors = List.copyOf(errors);
    }

    /** What failed in one task, which may be a statement of a script. */
    public record Failure(
            String message, Optional<String> stackTrace, Optional<String> task, Optional<Long> taskNumber) {}

    static ExtractionErrorFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new ExtractionErrorFacet(
                envelope,
                body.count("totalTasks"),
                body.count("failedTasks"),
                body.requiredEach("errors", ExtractionErrorFacet::failure));
    }

    private static Optional<Failure> failure(FacetBody error) {
        return error.text("errorMessage")
                .map(message ->
                        new Failure(message, error.text("stackTrace"), error.text("task"), error.count("taskNumber")));
    }
}
