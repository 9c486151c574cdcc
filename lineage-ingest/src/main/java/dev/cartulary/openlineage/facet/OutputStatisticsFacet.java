package dev.cartulary.openlineage.facet;

import java.util.Optional;

/** How much a run wrote ({@code outputStatistics}). */
public record OutputStatisticsFacet(
        FacetEnvelope envelope, Optional<Long> rowCount, Optional<Long> size, Optional<Long> fileCount)
        implements EnvelopedFacet {
    static OutputStatisticsFacet read(FacetEnvelope envelope, FacetBody body) {
        return new OutputStatisticsFacet(envelope, body.count("rowCount"), body.count("size"), body.count("fileCount"));
    }
}
