package dev.cartulary.openlineage.facet;

import java.time.Instant;
import java.util.Optional;

/** The window a run was scheduled for, which is not when it ran ({@code nominalTime}). */
public record NominalTimeFacet(FacetEnvelope envelope, Optional<Instant> start, Optional<Instant> end)
        implements EnvelopedFacet {
    static NominalTimeFacet read(FacetEnvelope envelope, FacetBody body) {
        return new NominalTimeFacet(envelope, body.time("nominalStartTime"), body.time("nominalEndTime"));
    }
}
