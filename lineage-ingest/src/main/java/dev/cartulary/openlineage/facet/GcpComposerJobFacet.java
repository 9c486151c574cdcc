package dev.cartulary.openlineage.facet;

import java.util.Optional;

/** The Airflow task behind a job in Google Cloud Composer ({@code gcp_composer_job}). */
public record GcpComposerJobFacet(
        FacetEnvelope envelope,
        String environmentName,
        String dagId,
        Optional<String> taskId,
        Optional<String> operator,
        Optional<String> airflowVersion,
        Optional<String> composerVersion)
        implements EnvelopedFacet {
    static GcpComposerJobFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new GcpComposerJobFacet(
                envelope,
                body.requiredText("environmentName"),
                body.requiredText("dagId"),
                body.text("taskId"),
                body.text("operator"),
                body.text("airflowVersion"),
                body.text("composerVersion"));
    }
}
