package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * What a job or dataset is for, in words ({@code documentation}).
 *
 * @param contentType media type of the description, for example {@code text/markdown}
 */
public record DocumentationFacet(FacetEnvelope envelope, String description, Optional<String> contentType)
        implements EnvelopedFacet {
    static DocumentationFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new DocumentationFacet(envelope, body.requiredText("description"), body.text("contentType"));
    }
}
