package dev.cartulary.openlineage.facet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured of a dataset ({@code dataQualityMetrics}), as a whole and by column. */
public record DataQualityMetricsFacet(
        FacetEnvelope envelope,
        Optional<Long> rowCount,
        Optional<Long> bytes,
        Optional<Long> fileCount,
        Optional<Instant> lastUpdated,
        List<Column> columns)
        implements EnvelopedFacet {
    public DataQualityMetricsFacet {
        columns = List.copyOf(columns);
    }

    /**
     * @param quantiles by the text the producer wrote, such as 0.25
     */
    public record Column(
            String name,
            Optional<Long> nullCount,
            Optional<Long> distinctCount,
            Optional<Double> sum,
            Optional<Double> count,
            Optional<Double> min,
            Optional<Double> max,
            Map<String, Double> quantiles) {
        public Column {
            quantiles = Map.copyOf(quantiles);
        }
    }

    static DataQualityMetricsFacet read(FacetEnvelope envelope, FacetBody body) {
        List<Column> columns = new ArrayList<>();
        body.objectsByName("columnMetrics").forEach((name, column) -> columns.add(column(name, column)));
        return new DataQualityMetricsFacet(
                envelope,
                body.count("rowCount"),
                body.count("bytes"),
                body.count("fileCount"),
                body.time("lastUpdated"),
                columns);
    }

    private static Column column(String name, FacetBody column) {
        return new Column(
                name,
                column.count("nullCount"),
                column.count("distinctCount"),
                column.decimal("sum"),
                column.decimal("count"),
                column.decimal("min"),
                column.decimal("max"),
                column.decimalsByName("quantiles"));
    }
}
