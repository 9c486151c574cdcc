package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * The Spark application behind a run in Google Cloud Dataproc ({@code gcp_dataproc}). Which of cluster, batch and session
 * it has depends on how it was submitted.
 */
public record GcpDataprocFacet(
        FacetEnvelope envelope,
        Optional<String> projectId,
        Optional<String> appId,
        Optional<String> appName,
        Optional<String> jobType,
        Named job,
        Named cluster,
        Named batch,
        Named session,
        Optional<String> queryNodeName)
        implements EnvelopedFacet {

    /** A resource with the name people gave it and the UUID Google did. */
    public record Named(Optional<String> id, Optional<String> uuid) {}

    static GcpDataprocFacet read(FacetEnvelope envelope, FacetBody body) {
        return new GcpDataprocFacet(
                envelope,
                body.text("projectId"),
                body.text("appId"),
                body.text("appName"),
                body.text("jobType"),
                new Named(body.text("jobId"), body.text("jobUuid")),
                new Named(body.text("clusterName"), body.text("clusterUuid")),
                new Named(body.text("batchId"), body.text("batchUuid")),
                new Named(body.text("sessionId"), body.text("sessionUuid")),
                body.text("queryNodeName"));
    }
}
