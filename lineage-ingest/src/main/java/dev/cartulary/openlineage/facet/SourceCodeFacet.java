package dev.cartulary.openlineage.facet;

import java.util.Optional;

/** The code of a job itself ({@code sourceCode}). */
public record SourceCodeFacet(FacetEnvelope envelope, Optional<String> language, String sourceCode)
        implements EnvelopedFacet {
    static SourceCodeFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new SourceCodeFacet(envelope, body.text("language"), body.requiredText("sourceCode"));
    }
}
