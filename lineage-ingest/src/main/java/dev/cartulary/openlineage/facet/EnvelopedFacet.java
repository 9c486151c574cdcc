package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.Facet;
import java.util.Optional;

/** A facet that carries its {@link FacetEnvelope}; every facet of this package is one. */
public interface EnvelopedFacet extends Facet {
    FacetEnvelope envelope();

    @Override
    default String name() {
        return envelope().name();
    }

    @Override
    default String body() {
        return envelope().body();
    }

    @Override
    default boolean deleted() {
        return envelope().deleted();
    }

    @Override
    default Optional<String> producer() {
        return envelope().producer();
    }
}
