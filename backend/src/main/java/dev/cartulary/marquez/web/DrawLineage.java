package dev.cartulary.marquez.web;

import dev.cartulary.lineage.Neighbourhood;
import dev.cartulary.marquez.GraphView;
import dev.cartulary.marquez.ReadMetadata;
import dev.cartulary.marquez.web.GraphAnswer.Edge;
import dev.cartulary.marquez.web.GraphAnswer.Node;
import dev.cartulary.openlineage.DatasetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A part of the lineage as nodes and edges of Marquez. */
@Component
class DrawLineage {
    private final ReadMetadata metadata;

    DrawLineage(ReadMetadata metadata) {
        this.metadata = metadata;
    }

    GraphAnswer draw(Neighbourhood around) {
        GraphView view = metadata.graph(around.nodes());
        Map<DatasetId, List<Name>> producers = new HashMap<>();
        Map<DatasetId, List<Name>> consumers = new HashMap<>();
        view.jobs().forEach(job -> {
            Name name = Name.of(job.view().id());
            job.outputs()
                    .forEach(output -> producers
                            .computeIfAbsent(output, _ -> new ArrayList<>())
                            .add(name));
            job.inputs()
                    .forEach(input -> consumers
                            .computeIfAbsent(input, _ -> new ArrayList<>())
                            .add(name));
        });
        Stream<Node> jobs = view.jobs().stream()
                .map(job -> job(JobAnswer.of(job.view()).within(Name.of(job.inputs()), Name.of(job.outputs()))));
        Stream<Node> datasets = view.datasets().stream()
                .map(dataset -> dataset(
                        DatasetAnswer.of(dataset, List.of()),
                        producers.getOrDefault(dataset.id(), List.of()),
                        consumers.getOrDefault(dataset.id(), List.of())));
        return new GraphAnswer(Stream.concat(jobs, datasets).toList(), around.truncated());
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
}
