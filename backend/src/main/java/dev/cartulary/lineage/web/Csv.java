package dev.cartulary.lineage.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values (RFC 4180). */
final class Csv {
    static final String TYPE = "text/csv";

    private Csv() {}

    static String text(String header, Stream<List<String>> rows) {
        return rows.map(row -> row.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", header + "\r\n", ""));
    }

    private static String quoted(String value) {
        // A leading = + - @ would be run as a formula by spreadsheets (CWE-1236).
        String safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
