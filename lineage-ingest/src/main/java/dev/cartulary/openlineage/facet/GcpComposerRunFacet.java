package dev.cartulary.openlineage.facet;

/** The Airflow run behind a run in Google Cloud Composer ({@code gcp_composer_run}). */
public record GcpComposerRunFacet(FacetEnvelope envelope, String dagRunId) implements EnvelopedFacet {
    static GcpComposerRunFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new GcpComposerRunFacet(envelope, body.requiredText("dagRunId"));
    }
}
