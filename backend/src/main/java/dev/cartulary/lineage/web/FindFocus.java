package dev.cartulary.lineage.web;

import dev.cartulary.lineage.NodeId;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what parameters of an address name, by its own name or by another that it has. */
@Component
class FindFocus {
    private final TraceLineage traceLineage;

    FindFocus(TraceLineage traceLineage) {
        this.traceLineage = traceLineage;
    }

    EntityKey of(@Nullable String key, @Nullable String nodeId) {
        if (key != null && nodeId != null) {
            throw InvalidInput.parameter("nodeId", "must be left out where key is given");
        }
        if (key != null) {
            return key("key", key);
        }
        if (nodeId == null) {
            throw InvalidInput.parameter("key", "is missing; give it, or nodeId");
        }
        return nodeId("nodeId", nodeId);
    }

    /** From a text that is a key or a node id. */
    EntityKey named(String parameter, String text) {
        return NodeId.is(text) ? nodeId(parameter, text) : key(parameter, text);
    }

    private EntityKey key(String parameter, String text) {
        try {
            return only(parameter, List.of(new EntityKey(text)));
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter(parameter, "must have 25 characters of 0-9 and a-v");
        }
    }

    private EntityKey nodeId(String parameter, String text) {
        return only(parameter, NodeId.candidates(parameter, text));
    }

    private EntityKey only(String parameter, List<EntityKey> candidates) {
        List<EntityKey> meant = traceLineage.meant(candidates);
        if (meant.size() > 1) {
            throw InvalidInput.parameter(
                    parameter,
                    "names more than one node here; give one of the keys "
                            + String.join(
                                    ", ", meant.stream().map(EntityKey::value).toList()));
        }
        return meant.stream().findFirst().orElseThrow(FindFocus::unknown);
    }

    static Instant instant(String parameter, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw InvalidInput.parameter(parameter, "must be a time such as 2026-11-21T08:00:00Z");
        }
    }

    static NotFound unknown() {
        return new NotFound("No dataset, job or column is known by this key or nodeId.");
    }

    static void requireRange(String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw InvalidInput.parameter(parameter, "must be from " + min + " to " + max);
        }
    }
}
