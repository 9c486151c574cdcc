package dev.cartulary.lineage.neo4j;

import dev.cartulary.openlineage.facet.DataQualityMetricsFacet.Column;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What was measured of columns as one text, since a node has no place for columns of columns. */
final class ColumnFigures {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ColumnFigures() {}

    /** An object by column with what was measured of it; the same text for the same figures. */
    static String json(List<Column> columns) {
        return JSON.writeValueAsString(columns.stream()
                .collect(Collectors.toMap(Column::name, ColumnFigures::figures, (first, _) -> first, TreeMap::new)));
    }

    private static Map<String, Number> figures(Column column) {
        Map<String, Number> figures = new TreeMap<>();
        column.nullCount().ifPresent(value -> figures.put("nullCount", value));
        column.distinctCount().ifPresent(value -> figures.put("distinctCount", value));
        column.sum().ifPresent(value -> figures.put("sum", value));
        column.count().ifPresent(value -> figures.put("count", value));
        column.min().ifPresent(value -> figures.put("min", value));
        column.max().ifPresent(value -> figures.put("max", value));
        column.quantiles().forEach((quantile, value) -> figures.put("q" + quantile, value));
        return figures;
    }
}
