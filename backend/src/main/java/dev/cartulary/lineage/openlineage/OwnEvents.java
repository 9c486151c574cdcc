package dev.cartulary.lineage.openlineage;

import dev.cartulary.lineage.OwnJob;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Writes down what Cartulary does, in the words of OpenLineage. */
final class OwnEvents {
    private static final URI PRODUCER = URI.create("urn:cartulary:own-work");

    private final OpenLineage openLineage = new OpenLineage(PRODUCER);
    private final String namespace;

    OwnEvents(String namespace) {
        this.namespace = namespace;
    }

    RunEvent event(OwnJob job, UUID run, RunEvent.EventType type, Instant at) {
        return openLineage
                .newRunEventBuilder()
                .eventType(type)
                .eventTime(at.atZone(ZoneOffset.UTC))
                .run(openLineage.newRunBuilder().runId(run).build())
                .job(job(job))
                .inputs(job.inputs().stream().map(this::input).toList())
                .outputs(job.outputs().stream().map(this::output).toList())
                .build();
    }

    private OpenLineage.Job job(OwnJob job) {
        var facets = openLineage
                .newJobFacetsBuilder()
                .jobType(openLineage
                        .newJobTypeJobFacetBuilder()
                        .processingType("BATCH")
                        .integration("CARTULARY")
                        .jobType(job.kind())
                        .build())
                .build();
        return openLineage
                .newJobBuilder()
                .namespace(namespace)
                .name(job.jobName())
                .facets(facets)
                .build();
    }

    private OpenLineage.InputDataset input(OwnJob.Store store) {
        return openLineage
                .newInputDatasetBuilder()
                .namespace(namespace)
                .name(store.datasetName())
                .build();
    }

    private OpenLineage.OutputDataset output(OwnJob.Store store) {
        return openLineage
                .newOutputDatasetBuilder()
                .namespace(namespace)
                .name(store.datasetName())
                .build();
    }
}
