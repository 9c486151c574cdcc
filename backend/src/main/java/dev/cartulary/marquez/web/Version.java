package dev.cartulary.marquez.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.marquez.JobView;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dataset or job with one of its versions. Cartulary has no ids of versions; these follow from what makes them, so that they
 * are the same whenever and wherever they are asked for.
 */
record Version(String namespace, String name, UUID version) {
    /** What a run wrote, or what was there before any run is known to have written it. */
    static Version of(DatasetId dataset, Optional<RunId> writer) {
        String run = writer.map(id -> id.value().toString()).orElse("");
        return new Version(
                dataset.namespace().name(), dataset.name(), id(dataset.key().value() + "/" + run));
    }

    /** The one version of a job: what it reads and writes and where its code is. */
    static Version of(JobView job, Optional<String> location) {
        String edges = Stream.concat(
                        job.inputs().stream().map(id -> "<" + id.key().value()),
                        job.outputs().stream().map(id -> ">" + id.key().value()))
                .sorted()
                .collect(Collectors.joining());
        JobId id = job.id();
        return new Version(id.namespace().name(), id.name(), id(id.key().value() + edges + location.orElse("")));
    }

    static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(UTF_8));
    }
}
