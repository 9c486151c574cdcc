package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * How Google's own lineage service shows a job ({@code gcp_lineage}; before, {@code gcp_common}).
 *
 * @param sourceType COMPOSER, DATAPROC, CUSTOM ...
 * @param sourceName resource name of the origin
 */
public record GcpLineageFacet(
        FacetEnvelope envelope, Optional<String> displayName, Optional<String> sourceType, Optional<String> sourceName)
        implements EnvelopedFacet {
    static GcpLineageFacet read(FacetEnvelope envelope, FacetBody body) {
        Optional<FacetBody> origin = body.object("origin");
        return new GcpLineageFacet(
                envelope,
                body.text("displayName"),
                origin.flatMap(o -> o.text("sourceType")),
                origin.flatMap(o -> o.text("name")));
    }
}
