package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * Under which id another system ran the query of a run ({@code externalQuery}).
 *
 * @param source that system
 */
public record ExternalQueryFacet(FacetEnvelope envelope, String externalQueryId, Optional<String> source)
        implements EnvelopedFacet {
    static ExternalQueryFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new ExternalQueryFacet(envelope, body.requiredText("externalQueryId"), body.text("source"));
    }
}
