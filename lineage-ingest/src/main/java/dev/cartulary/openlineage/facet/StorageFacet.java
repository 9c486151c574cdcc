package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * How a dataset is stored ({@code storage}).
 *
 * @param layer for example {@code iceberg}, {@code delta}
 * @param fileFormat for example {@code parquet}
 */
public record StorageFacet(FacetEnvelope envelope, String layer, Optional<String> fileFormat)
        implements EnvelopedFacet {
    static StorageFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new StorageFacet(envelope, body.requiredText("storageLayer"), body.text("fileFormat"));
    }
}
