package dev.cartulary.openlineage.facet;

import java.util.Optional;

/** Why a run failed ({@code errorMessage}). */
public record ErrorMessageFacet(
        FacetEnvelope envelope, String message, Optional<String> programmingLanguage, Optional<String> stackTrace)
        implements EnvelopedFacet {
    static ErrorMessageFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new ErrorMessageFacet(
                envelope, body.requiredText("message"), body.text("programmingLanguage"), body.text("stackTrace"));
    }
}
