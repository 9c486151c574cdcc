package dev.cartulary.lineage.web;

import dev.cartulary.lineage.FollowImpact;
import dev.cartulary.lineage.ImpactRequest;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.PathRequest;
import dev.cartulary.lineage.PathRequest.Point;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What depends on what, and by which way, over HTTP. */
@RestController
@RequestMapping("/api/v1/lineage")
class ImpactController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final String TOTAL = "X-Total-Count";
    static final String TRUNCATED = "X-Truncated";

    private final FollowImpact followImpact;
    private final FindFocus findFocus;

    ImpactController(FollowImpact followImpact, FindFocus findFocus) {
        this.followImpact = followImpact;
        this.findFocus = findFocus;
    }

    @GetMapping(
            path = "/impact",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    ResponseEntity<Object> impact(
            Question of,
            @RequestParam(defaultValue = "20") int depth,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        FindFocus.requireRange("depth", depth, 1, LineageRequest.MAX_DEPTH);
        FindFocus.requireRange("offset", offset, 0, ImpactRequest.MAX_OFFSET);
        FindFocus.requireRange("limit", limit, 1, ImpactRequest.MAX_LIMIT);
        boolean csv = of.wantsCsv(request.getHeader(HttpHeaders.ACCEPT));
        EntityKey focus = findFocus.of(of.key(), of.nodeId());
        ImpactAnswer answer = followImpact
                .of(new ImpactRequest(focus, Optional.ofNullable(of.column()), depth, offset, limit))
                .map(impact -> ImpactAnswer.of(impact, offset, limit))
                .orElseThrow(FindFocus::unknown);
        return ResponseEntity.ok()
                // The rows of a CSV cannot say that they are a page.
                .header(TOTAL, String.valueOf(answer.total()))
                .header(TRUNCATED, String.valueOf(answer.truncated()))
                .contentType(csv ? CSV : MediaType.APPLICATION_JSON)
                .body(csv ? answer.csv() : answer);
    }

    /** That there is no way is an answer too. */
    @GetMapping(path = "/path", produces = MediaType.APPLICATION_JSON_VALUE)
    PathAnswer path(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam Optional<String> fromColumn,
            @RequestParam Optional<String> toColumn,
            @RequestParam(defaultValue = "20") int hops) {
        FindFocus.requireRange("hops", hops, 1, LineageRequest.MAX_DEPTH);
        if (fromColumn.isPresent() != toColumn.isPresent()) {
            throw InvalidInput.parameter(
                    fromColumn.isPresent() ? "toColumn" : "fromColumn",
                    "is missing; a way leads from a column to a column or from no column to none");
        }
        var wanted = new PathRequest(
                new Point(findFocus.named("from", from), fromColumn),
                new Point(findFocus.named("to", to), toColumn),
                hops);
        return followImpact
                .path(wanted)
                .map(stops -> PathAnswer.of(stops, hops))
                .orElseThrow(() -> new NotFound("One of the two ends is not known."));
    }
}
