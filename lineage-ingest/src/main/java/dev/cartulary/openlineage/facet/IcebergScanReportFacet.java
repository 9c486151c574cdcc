package dev.cartulary.openlineage.facet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scan of an Iceberg table looked at ({@code icebergScanReport}).
 *
 * @param projectedFields the fields that were read
 * @param metrics counts, sizes and milliseconds by the name Iceberg gives them
 */
public record IcebergScanReportFacet(
        FacetEnvelope envelope,
        Optional<Long> snapshotId,
        Optional<Long> schemaId,
        Optional<String> filterDescription,
        List<String> projectedFields,
        Map<String, Double> metrics,
        Map<String, String> metadata)
        implements EnvelopedFacet {
    public IcebergScanReportFacet {
        projectedFields = List.copyOf(projectedFields);
        metrics = Map.copyOf(metrics);
        metadata = Map.copyOf(metadata);
    }

    static IcebergScanReportFacet read(FacetEnvelope envelope, FacetBody body) {
        return new IcebergScanReportFacet(
                envelope,
                body.count("snapshotId"),
                body.count("schemaId"),
                body.text("filterDescription"),
                body.texts("projectedFieldNames"),
                body.decimalsByName("scanMetrics"),
                body.textsByName("metadata"));
    }
}
