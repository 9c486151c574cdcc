package dev.cartulary.lineage.web;

import dev.cartulary.lineage.ColumnRequest;
import dev.cartulary.lineage.DiffRequest;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lineage over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/lineage", produces = MediaType.APPLICATION_JSON_VALUE)
class LineageController {
    private final TraceLineage traceLineage;
    private final FindFocus findFocus;

    LineageController(TraceLineage traceLineage, FindFocus findFocus) {
        this.traceLineage = traceLineage;
        this.findFocus = findFocus;
    }

    /** One of {@code key}, {@code nodeId} and {@code run} is needed. */
    @GetMapping
    LineageAnswer around(
            Focus focus,
            @RequestParam(defaultValue = "5") int depth,
            @RequestParam(defaultValue = "both") String direction,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(defaultValue = "false") boolean columns) {
        FindFocus.requireRange("depth", depth, 0, LineageRequest.MAX_DEPTH);
        FindFocus.requireRange("limit", limit, 1, LineageRequest.MAX_NODES);
        int upstream = reaches(direction, "upstream") ? depth : 0;
        int downstream = reaches(direction, "downstream") ? depth : 0;
        String run = focus.run();
        if (run != null) {
            return ofRun(run, focus, limit);
        }
        Optional<Instant> asOf = asOf(focus, columns);
        EntityKey key = findFocus.of(focus.key(), focus.nodeId());
        String column = focus.column();
        if (column != null) {
            return traceLineage
                    .around(new ColumnRequest(key, column, upstream, downstream, limit))
                    .map(ColumnAnswer::of)
                    .orElseThrow(FindFocus::unknown);
        }
        var wanted = new LineageRequest(key, upstream, downstream, Set.of(), limit, columns);
        return asOf.map(at -> traceLineage.around(wanted, at))
                .orElseGet(() -> traceLineage.around(wanted))
                .map(LineageAnswer::of)
                .orElseThrow(FindFocus::unknown);
    }

    private static Optional<Instant> asOf(Focus focus, boolean columns) {
        if (focus.asOf() == null) {
            return Optional.empty();
        }
        if (focus.column() != null || columns) {
            throw InvalidInput.parameter(
                    focus.column() != null ? "column" : "columns",
                    "cannot be told as of an instant, since only the newest flows of columns are kept");
        }
        return Optional.of(FindFocus.instant("asOf", focus.asOf()));
    }

    private LineageAnswer ofRun(String run, Focus focus, int limit) {
        if (focus.key() != null || focus.nodeId() != null || focus.column() != null || focus.asOf() != null) {
            throw InvalidInput.parameter("run", "must stand alone, without key, nodeId, column and asOf");
        }
        RunId id = RunId.parse(run).orElseThrow(() -> InvalidInput.parameter("run", "must be a UUID"));
        return traceLineage
                .of(id, limit)
                .map(LineageAnswer::of)
                .orElseThrow(() -> new NotFound("No run is known by this id."));
    }

    /** How the lineage around a dataset or job differs between two instants. */
    @GetMapping("/diff")
    DiffAnswer difference(
            Subject of,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "1") int depth,
            @RequestParam(defaultValue = "200") int limit) {
        FindFocus.requireRange("depth", depth, 1, LineageRequest.MAX_DEPTH);
        FindFocus.requireRange("limit", limit, 1, LineageRequest.MAX_NODES);
        Instant start = FindFocus.instant("from", from);
        Instant end = FindFocus.instant("to", to);
        if (end.isBefore(start)) {
            throw InvalidInput.parameter("to", "must not be before from");
        }
        EntityKey focus = findFocus.of(of.key(), of.nodeId());
        return traceLineage
                .difference(new DiffRequest(focus, start, end, depth, limit))
                .map(DiffAnswer::of)
                .orElseThrow(FindFocus::unknown);
    }

    private static boolean reaches(String direction, String side) {
        return switch (direction) {
            case "both" -> true;
            case "upstream", "downstream" -> direction.equals(side);
            default -> throw InvalidInput.parameter("direction", "must be both, upstream or downstream");
        };
    }
}
