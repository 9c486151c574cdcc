package dev.cartulary.openlineage.facet;

import java.util.Optional;

/** How much a run read ({@code inputStatistics}). */
public record InputStatisticsFacet(
        FacetEnvelope envelope, Optional<Long> rowCount, Optional<Long> size, Optional<Long> fileCount)
        implements EnvelopedFacet {
    static InputStatisticsFacet read(FacetEnvelope envelope, FacetBody body) {
        return new InputStatisticsFacet(envelope, body.count("rowCount"), body.count("size"), body.count("fileCount"));
    }
}
