package dev.cartulary.marquez.web;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.marquez.ReadMetadata;
import dev.cartulary.marquez.web.GraphAnswer.Edge;
import dev.cartulary.marquez.web.GraphAnswer.Node;
import dev.cartulary.openlineage.EntityKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A part of the lineage as nodes and edges of Marquez. */
@Component
class DrawLineage {
    private final ReadMetadata metadata;

    DrawLineage(ReadMetadata metadata) {
        this.metadata = metadata;
    }

    GraphAnswer draw(LineageGraph lineage) {
        Map<EntityKey, Name> names = new HashMap<>();
        lineage.nodes()
                .forEach(node -> names.put(
                        node.entity().key(),
                        new Name(node.entity().namespace(), node.entity().name())));
        Map<EntityKey, List<EntityKey>> sources = lineage.edges().stream()
                .collect(Collectors.groupingBy(
                        LineageGraph.Edge::target, Collectors.mapping(LineageGraph.Edge::source, Collectors.toList())));
        Map<EntityKey, List<EntityKey>> targets = lineage.edges().stream()
                .collect(Collectors.groupingBy(
                        LineageGraph.Edge::source, Collectors.mapping(LineageGraph.Edge::target, Collectors.toList())));
        Stream<Node> jobs = metadata.jobs(keys(lineage, EntityKind.JOB)).stream()
                .map(job -> {
                    List<Name> inputs = names(names, sources.get(job.id().key()));
                    List<Name> outputs = names(names, targets.get(job.id().key()));
                    return job(JobAnswer.of(job).within(inputs, outputs));
                });
        Stream<Node> datasets = metadata.datasets(keys(lineage, EntityKind.DATASET)).stream()
                .map(dataset -> {
                    EntityKey key = dataset.id().key();
                    return dataset(
                            DatasetAnswer.of(dataset, List.of()),
                            names(names, sources.get(key)),
                            names(names, targets.get(key)));
                });
        return new GraphAnswer(Stream.concat(jobs, datasets).toList(), lineage.truncated());
    }

    private static Node job(JobAnswer job) {
        String id = job.id().jobNode();
        return new Node(
                id,
                "JOB",
                job,
                job.inputs().stream()
                        .map(input -> new Edge(input.datasetNode(), id))
                        .toList(),
                job.outputs().stream()
                        .map(output -> new Edge(id, output.datasetNode()))
                        .toList());
    }

    private static Node dataset(DatasetAnswer dataset, List<Name> producers, List<Name> consumers) {
        String id = dataset.id().datasetNode();
        return new Node(
                id,
                "DATASET",
                dataset,
                producers.stream().map(job -> new Edge(job.jobNode(), id)).toList(),
                consumers.stream().map(job -> new Edge(id, job.jobNode())).toList());
    }

    private static List<EntityKey> keys(LineageGraph lineage, EntityKind kind) {
        return lineage.nodes().stream()
                .map(LineageGraph.Node::entity)
                .filter(entity -> entity.kind() == kind)
                .map(entity -> entity.key())
                .toList();
    }

    private static List<Name> names(Map<EntityKey, Name> names, @Nullable List<EntityKey> keys) {
        return keys == null
                ? List.of()
                : keys.stream().map(names::get).filter(Objects::nonNull).toList();
    }
}
