package dev.cartulary.openlineage.facet;

/** The version of a dataset that was read or written, by the store's own counting ({@code version}). */
public record VersionFacet(FacetEnvelope envelope, String version) implements EnvelopedFacet {
    static VersionFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new VersionFacet(envelope, body.requiredText("datasetVersion"));
    }
}
