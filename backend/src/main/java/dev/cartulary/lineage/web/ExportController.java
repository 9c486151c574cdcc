package dev.cartulary.lineage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.OwnJob;
import dev.cartulary.lineage.OwnWork;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.problem.InvalidInput;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lineage to take elsewhere, over HTTP. */
@RestController
@RequestMapping("/api/v1/lineage")
class ExportController {
    private final TraceLineage traceLineage;
    private final FindFocus findFocus;
    private final OwnWork ownWork;
    private final Clock clock;

    ExportController(TraceLineage traceLineage, FindFocus findFocus, OwnWork ownWork, Clock clock) {
        this.traceLineage = traceLineage;
        this.findFocus = findFocus;
        this.ownWork = ownWork;
        this.clock = clock;
    }

    /** Both directions; what was cut is in the headers, since the formats have no place for it. */
    @GetMapping(
            path = "/export",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE, ExportText.GRAPHML})
    ResponseEntity<Object> export(
            Subject of,
            @RequestParam String format,
            @RequestParam(defaultValue = "5") int depth,
            @RequestParam(defaultValue = "1000") int limit) {
        FindFocus.requireRange("depth", depth, 0, LineageRequest.MAX_DEPTH);
        FindFocus.requireRange("limit", limit, 1, LineageRequest.MAX_NODES);
        MediaType type = type(format);
        EntityKey focus = findFocus.of(of.key(), of.nodeId());
        var request = new LineageRequest(focus, depth, depth, Set.of(), limit, format.equals("openlineage"));
        try (OwnWork.Run run = ownWork.begin(OwnJob.LINEAGE_EXPORT)) {
            LineageGraph graph = traceLineage.around(request).orElseThrow(FindFocus::unknown);
            Object body = body(format, graph);
            run.complete();
            return ResponseEntity.ok()
                    .header(ImpactController.TOTAL, String.valueOf(graph.total()))
                    .header(ImpactController.TRUNCATED, String.valueOf(graph.truncated()))
                    .contentType(type)
                    .body(body);
        }
    }

    private static MediaType type(String format) {
        return switch (format) {
            case "openlineage" -> MediaType.APPLICATION_JSON;
            case "csv" -> new MediaType("text", "csv", UTF_8);
            case "graphml" -> new MediaType("application", "graphml+xml", UTF_8);
            default -> throw InvalidInput.parameter("format", "must be openlineage, csv or graphml");
        };
    }

    private Object body(String format, LineageGraph graph) {
        return switch (format) {
            case "openlineage" -> ExportAnswer.events(graph, clock.instant());
            case "csv" -> ExportText.csv(graph);
            default -> ExportText.graphml(graph);
        };
    }
}
