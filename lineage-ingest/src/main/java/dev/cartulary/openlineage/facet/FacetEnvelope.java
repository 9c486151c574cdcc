package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * What every facet has, whatever it says.
 *
 * @param name the key under which the producer sent it
 * @param body its JSON, verbatim but for white space and removed secrets
 * @param producer {@code _producer}, where the facet has one
 * @param deleted whether it is a deletion mark
 */
public record FacetEnvelope(String name, String body, Optional<String> producer, boolean deleted) {}
