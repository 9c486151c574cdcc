package dev.cartulary.openlineage.facet;

import java.util.Optional;

/** The statement a job runs ({@code sql}). */
public record SqlFacet(FacetEnvelope envelope, String query, Optional<String> dialect) implements EnvelopedFacet {
    static SqlFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new SqlFacet(envelope, body.requiredText("query"), body.text("dialect"));
    }
}
