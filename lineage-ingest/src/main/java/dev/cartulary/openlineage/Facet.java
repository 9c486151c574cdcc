package dev.cartulary.openlineage;

import java.util.Optional;

/**
 * A named piece of metadata. The body is kept verbatim whatever its type, so that nothing a producer says is lost; types in
 * {@code dev.cartulary.openlineage.facet} add a reading of it.
 */
public interface Facet {
    /** The key under which the producer sent it. */
    String name();

    /** The facet's JSON object, verbatim but for white space, with {@code _producer} and {@code _schemaURL}. */
    String body();

    /** Whether the producer withdraws the facet ({@code _deleted: true}); only job and dataset facets can be withdrawn. */
    boolean deleted();

    /** Who made this facet ({@code _producer}); absent where it did not say, which the field often does not. */
    default Optional<String> producer() {
        return Optional.empty();
    }
}
