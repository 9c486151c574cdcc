package dev.cartulary.ui.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.server.streams.DownloadResponse;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.ui.component.Wording;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list as comma-separated values (RFC 4180). */
final class LineageCsv {
    private static final String HEADER = "degree,direction,kind,platform,namespace,name,last_seen\r\n";

    private LineageCsv() {}

    static DownloadResponse response(LineageGraph graph, EntityRef focus) {
        byte[] bytes = text(graph).getBytes(UTF_8);
        String file = "lineage-" + focus.name().replaceAll("[^A-Za-z0-9._-]+", "_") + ".csv";
        return new DownloadResponse(new ByteArrayInputStream(bytes), file, "text/csv;charset=utf-8", bytes.length);
    }

    static String text(LineageGraph graph) {
        LastSeen lastSeen = LastSeen.in(graph);
        return LineageList.ordered(graph).map(node -> row(node, lastSeen)).collect(Collectors.joining("", HEADER, ""));
    }

    private static String row(LineageGraph.Node node, LastSeen lastSeen) {
        EntityRef entity = node.entity();
        Optional<Instant> seen = lastSeen.of(entity.key());
        return Stream.of(
                        String.valueOf(Math.abs(node.depth())),
                        LineageList.direction(node),
                        Wording.kind(entity.kind()),
                        entity.platform(),
                        entity.namespace(),
                        entity.name(),
                        seen.map(Instant::toString).orElse(""))
                .map(LineageCsv::quoted)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String value) {
        // A leading = + - @ would be run as a formula by spreadsheets (CWE-1236).
        String safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
