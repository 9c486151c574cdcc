package dev.cartulary.openlineage.facet;

import java.util.Map;
import java.util.Optional;

/**
 * The catalog a table is registered in ({@code catalog} 1-1-0).
 *
 * @param framework for example iceberg
 * @param type for example hive, rest, glue, jdbc
 * @param catalogName what it is called in the configuration of its user
 * @param metadataUri where the catalog answers
 * @param warehouseUri where its tables are stored
 * @param source the system that reads it, for example spark
 */
public record CatalogFacet(
        FacetEnvelope envelope,
        Optional<String> framework,
        Optional<String> type,
        Optional<String> catalogName,
        Optional<String> metadataUri,
        Optional<String> warehouseUri,
        Optional<String> source,
        Map<String, String> properties)
        implements EnvelopedFacet {
    public CatalogFacet {
        properties = Map.copyOf(properties);
    }

    static CatalogFacet read(FacetEnvelope envelope, FacetBody body) {
        return new CatalogFacet(
                envelope,
                body.text("framework"),
                body.text("type"),
                body.text("name"),
                body.text("metadataUri"),
                body.text("warehouseUri"),
                body.text("source"),
                body.textsByName("catalogProperties"));
    }
}
