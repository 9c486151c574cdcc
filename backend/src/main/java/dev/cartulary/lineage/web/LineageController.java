package dev.cartulary.lineage.web;

import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lineage over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/lineage", produces = MediaType.APPLICATION_JSON_VALUE)
class LineageController {
    private final TraceLineage traceLineage;

    LineageController(TraceLineage traceLineage) {
        this.traceLineage = traceLineage;
    }

    /** One of {@code key} and {@code nodeId} is needed; of both, the key counts. */
    @GetMapping
    LineageAnswer around(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "5") int depth,
            @RequestParam(defaultValue = "both") String direction,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(defaultValue = "false") boolean columns) {
        requireRange("depth", depth, 0, LineageRequest.MAX_DEPTH);
        requireRange("limit", limit, 1, LineageRequest.MAX_NODES);
        EntityKey focus = focus(parameters.getFirst("key"), parameters.getFirst("nodeId"));
        int upstream = reaches(direction, "upstream") ? depth : 0;
        int downstream = reaches(direction, "downstream") ? depth : 0;
        return traceLineage
                .around(new LineageRequest(focus, upstream, downstream, Set.of(), limit, columns))
                .map(LineageAnswer::of)
                .orElseThrow(LineageController::unknown);
    }

    private static boolean reaches(String direction, String side) {
        return switch (direction) {
            case "both" -> true;
            case "upstream", "downstream" -> direction.equals(side);
            default -> throw InvalidInput.parameter("direction", "must be both, upstream or downstream");
        };
    }

    private static void requireRange(String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw InvalidInput.parameter(parameter, "must be from " + min + " to " + max);
        }
    }

    private EntityKey focus(@Nullable String key, @Nullable String nodeId) {
        if (key != null) {
            try {
                return new EntityKey(key);
            } catch (IllegalArgumentException e) {
                throw InvalidInput.parameter("key", "must have 25 characters of 0-9 and a-v");
            }
        }
        if (nodeId == null) {
            throw InvalidInput.parameter("key", "is missing; give it, or nodeId");
        }
        List<EntityKey> known = NodeId.candidates(nodeId).stream()
                .filter(candidate -> around(candidate).isPresent())
                .toList();
        if (known.size() > 1) {
            throw InvalidInput.parameter(
                    "nodeId",
                    "names more than one node here; give one of the keys "
                            + String.join(
                                    ", ", known.stream().map(EntityKey::value).toList()));
        }
        return known.stream().findFirst().orElseThrow(LineageController::unknown);
    }

    private Optional<LineageGraph> around(EntityKey candidate) {
        return traceLineage.around(new LineageRequest(candidate, 0, 0, Set.of(), 1, false));
    }

    private static NotFound unknown() {
        return new NotFound("No dataset or job is known by this key or nodeId.");
    }
}
