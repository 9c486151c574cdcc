package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * A facet without a reading: of a name Cartulary does not know, of a known name with a body that cannot be read, or a
 * deletion mark.
 */
public record UnknownFacet(FacetEnvelope envelope) implements EnvelopedFacet {
    public UnknownFacet(String name, String body, boolean deleted) {
        this(new FacetEnvelope(name, body, Optional.empty(), deleted));
    }
}
