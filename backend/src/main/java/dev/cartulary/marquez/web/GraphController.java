package dev.cartulary.marquez.web;

import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.marquez.ColumnsRequest;
import dev.cartulary.marquez.MarquezSettings;
import dev.cartulary.marquez.ReadMetadata;
import dev.cartulary.problem.InvalidInput;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lineage of datasets, jobs and columns. Marquez's own client writes its addresses with a slash at the end. */
@RestController
@RequestMapping(path = Addresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
class GraphController {
    private static final String JOB = "job:";
    private static final String DATASET = "dataset:";
    private static final String FIELD = "datasetField:";

    private final TraceLineage lineage;
    private final ReadMetadata metadata;
    private final DrawLineage drawLineage;
    private final Asked asked;
    private final int maxNodes;

    GraphController(
            TraceLineage lineage,
            ReadMetadata metadata,
            DrawLineage drawLineage,
            Asked asked,
            MarquezSettings settings) {
        this.lineage = lineage;
        this.metadata = metadata;
        this.drawLineage = drawLineage;
        this.asked = asked;
        this.maxNodes = settings.maxNodes();
    }

    /** Marquez counts depth in jobs, and shows of each job what it reads and writes; here a hop is half of that. */
    @GetMapping({"/lineage", "/lineage/"})
    GraphAnswer lineage(@RequestParam String nodeId, @RequestParam(defaultValue = "20") int depth) {
        int jobs = depth(depth);
        int hops = Math.min(LineageRequest.MAX_DEPTH, 2 * jobs + (nodeId.startsWith(JOB) ? 1 : 2));
        return asked.node(
                        nodeId,
                        focus ->
                                lineage.neighbourhood(new LineageRequest(focus, hops, hops, Set.of(), maxNodes, false)))
                .map(drawLineage::draw)
                .orElseThrow(() -> Asked.unknown("dataset or job"));
    }

    @GetMapping({"/column-lineage", "/column-lineage/"})
    GraphAnswer columns(
            @RequestParam String nodeId,
            @RequestParam(defaultValue = "20") int depth,
            @RequestParam(defaultValue = "false") boolean withDownstream) {
        int hops = depth(depth);
        boolean field = nodeId.startsWith(FIELD);
        int colon = nodeId.lastIndexOf(':');
        if (field && colon <= FIELD.length()) {
            throw InvalidInput.parameter("nodeId", "must be datasetField:{namespace}:{name}:{field}");
        }
        Optional<String> column = field ? Optional.of(nodeId.substring(colon + 1)) : Optional.empty();
        return asked.node(
                        field ? DATASET + nodeId.substring(FIELD.length(), colon) : nodeId,
                        start -> metadata.columns(new ColumnsRequest(start, column, hops, withDownstream, maxNodes)))
                .map(ColumnAnswer::of)
                .orElseThrow(() -> Asked.unknown("column"));
    }

    /** More hops than are followed are not refused, since Marquez has no limit; what is cut is said. */
    private static int depth(int depth) {
        if (depth < 0) {
            throw InvalidInput.parameter("depth", "must not be negative");
        }
        return Math.min(depth, LineageRequest.MAX_DEPTH);
    }
}
