package dev.cartulary.lineage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartulary.lineage.BatchOutcome;
import java.util.List;

/** The answer to a batch, as the API of OpenLineage defines it. */
record BatchAnswer(
        String status,
        Summary summary,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonProperty("failed_events")
        List<FailedEvent> failedEvents) {

    static BatchAnswer of(BatchOutcome outcome) {
        int failed = outcome.refused().size();
        return new BatchAnswer(
                failed == 0 ? "success" : "partial_success",
                // What is refused is refused for what it says, so none of it is worth sending again.
                new Summary(outcome.received(), outcome.received() - failed, failed, 0, failed),
                outcome.refused().stream()
                        .map(one -> new FailedEvent(one.index(), one.reason(), false))
                        .toList());
    }

    record Summary(
            int received,
            int successful,
            int failed,
            int retriable,
            @JsonProperty("non_retriable") int nonRetriable) {}

    record FailedEvent(int index, String reason, boolean retriable) {}
}
