package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.normalise.EdgeRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which datasets feed an output of a job, where events state that: not all that the job reads. What runs state adds up, as
 * what they read does; what is declared comes with the declaration ({@link EdgeRows}).
 */
final class StatedRows {
    private final Map<String, Map<String, Set<String>>> byJob = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> byRun = new TreeMap<>();
    private final Set<String> jobs = new TreeSet<>();

    void add(GraphChange change) {
        for (EdgeRow output : change.outputs()) {
            change.explicit()
                    .sourcesOf(output.dataset())
                    .ifPresent(sources -> add(
                            change,
                            output,
                            sources.stream().map(EntityKey::value).toList()));
        }
    }

    private void add(GraphChange change, EdgeRow output, List<String> sources) {
        String dataset = output.dataset().value();
        jobs.add(output.job().value());
        if (change.origin() == Origin.OBSERVED) {
            sources(byJob, output.job().value(), dataset).addAll(sources);
            change.run()
                    .ifPresent(run ->
                            sources(byRun, RunRows.text(run.id()), dataset).addAll(sources));
        }
    }

    private static Set<String> sources(Map<String, Map<String, Set<String>>> all, String owner, String dataset) {
        return all.computeIfAbsent(owner, _ -> new TreeMap<>()).computeIfAbsent(dataset, _ -> new TreeSet<>());
    }

    /** After what jobs and runs wrote is in the graph. */
    void write(Steps steps) {
        steps.run(OccasionalStep.SOURCES_OF_OUTPUTS, rows(byJob));
        steps.run(OccasionalStep.SOURCES_OF_WRITINGS, rows(byRun));
        steps.run(
                OccasionalStep.STATING_JOBS,
                jobs.stream().map(key -> Map.<String, Object>of("key", key)).toList());
    }

    private static List<Map<String, Object>> rows(Map<String, Map<String, Set<String>>> all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        all.forEach((owner, datasets) -> datasets.forEach((dataset, sources) ->
                rows.add(Map.of("owner", owner, "key", dataset, "sources", List.copyOf(sources)))));
        return rows;
    }
}
