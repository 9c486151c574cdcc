package dev.cartulary.openlineage.facet;

import java.util.Map;
import java.util.Optional;

/**
 * What a commit to an Iceberg table changed ({@code icebergCommitReport}).
 *
 * @param operation append, overwrite, delete, replace
 * @param metrics counts, sizes and milliseconds by the name Iceberg gives them
 */
public record IcebergCommitReportFacet(
        FacetEnvelope envelope,
        Optional<Long> snapshotId,
        Optional<Long> sequenceNumber,
        Optional<String> operation,
        Map<String, Double> metrics,
        Map<String, String> metadata)
        implements EnvelopedFacet {
    public IcebergCommitReportFacet {
        metrics = Map.copyOf(metrics);
        metadata = Map.copyOf(metadata);
    }

    static IcebergCommitReportFacet read(FacetEnvelope envelope, FacetBody body) {
        return new IcebergCommitReportFacet(
                envelope,
                body.count("snapshotId"),
                body.count("sequenceNumber"),
                body.text("operation"),
                body.decimalsByName("commitMetrics"),
                body.textsByName("metadata"));
    }
}
