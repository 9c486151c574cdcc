package dev.cartulary.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.ProducerTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same happenings on another day: later by an amount, and as runs of their own.
 *
 * @param by added to the time of each event
 * @param daysBack 0 keeps run ids; any other number gives ids computed from it, so that loading twice gives the same runs
 */
record TimeShift(Duration by, int daysBack) {
    private static final String TIME = "eventTime";
    private static final String RUN_ID = "runId";

    /** When an event happened. */
    static Instant timeOf(JsonNode event) {
        return ProducerTime.parse(event.path(TIME).asString(""))
                .orElseThrow(() -> new IllegalStateException("an event of the demo has no time"));
    }

    ObjectNode apply(ObjectNode event) {
        ObjectNode shifted = event.deepCopy();
        shifted.put(TIME, timeOf(event).plus(by).toString());
        if (daysBack != 0) {
            renameRuns(shifted);
        }
        return shifted;
    }

    /** The event's own run, and those that its facets name as parent and root. */
    private void renameRuns(JsonNode node) {
        if (node instanceof ObjectNode object && object.path(RUN_ID).isString()) {
            object.put(RUN_ID, runId(object.path(RUN_ID).asString()));
        }
        node.forEach(this::renameRuns);
    }

    private String runId(String id) {
        return UUID.nameUUIDFromBytes((id + " " + daysBack + " days back").getBytes(UTF_8))
                .toString();
    }
}
