package dev.cartulary.lineage.neo4j;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.EventType;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.normalise.EdgeRow;
import dev.cartulary.openlineage.normalise.ExplicitLineage;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.JobRow;
import dev.cartulary.openlineage.normalise.RunRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs of a batch, one row each, with what they read and wrote and who started them. */
final class RunRows {
    /** Jobs that go on for ever and may be started again under the same run. */
    private static final Set<String> RESTARTABLE = Set.of("STREAMING", "SERVICE");

    private final Map<String, Run> runs = new TreeMap<>();
    private final Set<Pair> reads = new TreeSet<>();
    private final Set<Pair> writes = new TreeSet<>();
    private final Set<Pair> parents = new TreeSet<>();

    void add(GraphChange change) {
        change.run().ifPresent(row -> {
            Run run = run(row.id());
            run.event(row, restartable(change, row.job()));
            addDatasets(run.id, change.inputs(), reads);
            addDatasets(run.id, change.outputs(), writes);
            change.explicit().ofOthersThan(row.job()).forEach(edge -> addOther(edge, row.eventTime()));
            row.parentRun().ifPresent(parent -> {
                mention(parent, row.parentJob(), row.eventTime());
                parents.add(new Pair(run.id, text(parent)));
            });
            row.rootRun().ifPresent(root -> mention(root, row.rootJob(), row.eventTime()));
        });
    }

    List<Map<String, Object>> rows() {
        return runs.values().stream().map(Run::row).toList();
    }

    /**
     * What is to be set of the properties of these runs.
     *
     * @param stamps by run, those they bear
     */
    List<Map<String, Object>> changes(Map<String, List<String>> stamps) {
        List<Map<String, Object>> rows = new ArrayList<>();
        stamps.forEach((id, known) -> {
            Map<String, @Nullable Object> changes =
                    runs.computeIfAbsent(id, Run::new).registers.changes(known);
            if (!changes.isEmpty()) {
                rows.add(Map.of("key", id, "values", changes));
            }
        });
        return rows;
    }

    List<Map<String, Object>> reads() {
        return rows(reads);
    }

    List<Map<String, Object>> writes() {
        return rows(writes);
    }

    List<Map<String, Object>> parents() {
        return rows(parents);
    }

    static String text(RunId id) {
        return id.value().toString();
    }

    private void mention(RunId id, Optional<EntityKey> job, Instant at) {
        // A run is its own word on which job it belongs to; what others say of it counts only until it speaks.
        job.ifPresent(key -> run(id).job(key, "0", at));
        run(id);
    }

    private Run run(RunId id) {
        return runs.computeIfAbsent(text(id), Run::new);
    }

    private static void addDatasets(String run, List<EdgeRow> edges, Collection<Pair> pairs) {
        edges.forEach(edge -> pairs.add(new Pair(run, edge.dataset().value())));
    }

    /** What a run tells of one run of another job. */
    private void addOther(ExplicitLineage.Edge edge, Instant at) {
        edge.job().run().ifPresent(id -> {
            mention(id, Optional.of(edge.job().key()), at);
            var pair = new Pair(text(id), edge.dataset().key().value());
            (edge.source().equals(edge.job()) ? writes : reads).add(pair);
        });
    }

    private static boolean restartable(GraphChange change, EntityKey job) {
        return change.jobs().stream()
                .filter(row -> row.key().equals(job))
                .map(JobRow::processingType)
                .anyMatch(type -> type.filter(RESTARTABLE::contains).isPresent());
    }

    private static List<Map<String, Object>> rows(Set<Pair> pairs) {
        return pairs.stream().map(Pair::row).toList();
    }

    /** Two things that belong together, by key. */
    private record Pair(String from, String to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFrom = from.compareTo(other.from);
            return byFrom == 0 ? to.compareTo(other.to) : byFrom;
        }

        Map<String, Object> row() {
            return Map.of("from", from, "to", to);
        }
    }

    /**
     * One run as the events of the batch describe it together: the earliest and the latest of what decides its state. From
     * those alone the state follows, whatever the order of the events.
     */
    private static final class Run {
        private final String id;
        private final Register.Set registers = new Register.Set();
        private final Earliest firstEvent = new Earliest();
        private final Earliest firstStart = new Earliest();
        private final Latest lastStart = new Latest();
        private final Earliest firstEnd = new Earliest();
        private final Latest lastEnd = new Latest();
        private boolean began;
        private boolean restartable;

        Run(String id) {
            this.id = id;
        }

        void event(RunRow row, boolean ofRestartableJob) {
            Instant at = row.eventTime();
            firstEvent.add(at, "");
            restartable |= ofRestartableJob;
            row.transition().ifPresent(transition -> transition(transition, at));
            job(row.job(), "1", at);
            row.error().ifPresent(error -> registers.put(Register.of("error", at, values("error", error))));
            row.rootRun().ifPresent(root -> registers.put(Register.of("root", at, values("rootRun", text(root)))));
            if (row.nominalStart().isPresent() || row.nominalEnd().isPresent()) {
                registers.put(Register.of("nominal", at, nominal(row)));
            }
        }

        void job(EntityKey job, String rank, Instant at) {
            registers.put(new Register("job", rank + Stamp.of(at, job.value()), values("job", job.value())));
        }

        private void transition(EventType transition, Instant at) {
            switch (transition) {
                case START -> {
                    began = true;
                    firstStart.add(at, "");
                    lastStart.add(at, "");
                }
                case RUNNING -> began = true;
                case COMPLETE -> end(at, "COMPLETED");
                case ABORT -> end(at, "ABORTED");
                case FAIL -> end(at, "FAILED");
                case OTHER -> {
                    // Metadata only.
                }
            }
        }

        private void end(Instant at, String state) {
            firstEnd.add(at, state);
            lastEnd.add(at, state);
        }

        Map<String, Object> row() {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("runId", id);
            row.put("firstEventAt", firstEvent.at());
            row.put("startAt", firstStart.at());
            row.put("lastStart", lastStart.stamp());
            row.put("firstEnd", firstEnd.stamp());
            row.put("firstEndAt", firstEnd.at());
            row.put("lastEnd", lastEnd.stamp());
            row.put("lastEndAt", lastEnd.at());
            row.put("began", began);
            row.put("restartable", restartable);
            row.put("stamps", registers.stampNames());
            return row;
        }

        private static Map<String, @Nullable Object> nominal(RunRow row) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("nominalStart", row.nominalStart().map(Times::stored).orElse(null));
            values.put("nominalEnd", row.nominalEnd().map(Times::stored).orElse(null));
            return values;
        }

        private static Map<String, @Nullable Object> values(String name, String value) {
            return Map.of(name, value);
        }
    }
}
