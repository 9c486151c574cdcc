package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * What kind of thing a dataset is ({@code datasetType}).
 *
 * @param type for example TABLE, VIEW, FILE, TOPIC, STREAM, MODEL
 * @param subtype for example MATERIALIZED, EXTERNAL, TEMPORARY
 */
public record DatasetTypeFacet(FacetEnvelope envelope, String type, Optional<String> subtype)
        implements EnvelopedFacet {
    static DatasetTypeFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new DatasetTypeFacet(envelope, body.requiredText("datasetType"), body.text("subType"));
    }
}
