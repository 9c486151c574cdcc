package dev.cartulary.lineage;

import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.event;
import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.runId;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.lineage.LineageDiff.Change;
import dev.cartulary.lineage.LineageDiff.Kind;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every lineage store answers about the past. */
public abstract class PastLineageContract {
    protected abstract LineageStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void anEdgeStoodUntilTheJobsNextRunDidWithoutIt() {
        apply(List.of(io("COMPLETE@10", "01", "j", "a", "b"), io("COMPLETE@20", "02", "j", "a", "c")));

        assertThat(names(asOf(jobKey("j"), 5))).containsExactly("j");
        assertThat(names(asOf(jobKey("j"), 10))).containsExactlyInAnyOrder("j", "a", "b");
        assertThat(names(asOf(jobKey("j"), 19))).containsExactlyInAnyOrder("j", "a", "b");
        assertThat(names(asOf(jobKey("j"), 20))).containsExactlyInAnyOrder("j", "a", "c");
        assertThat(names(asOf(datasetKey("a"), 15))).containsExactlyInAnyOrder("a", "j", "b");
        assertThat(names(asOf(datasetKey("b"), 15))).containsExactlyInAnyOrder("b", "j", "a");
        assertThat(names(asOf(datasetKey("b"), 25))).containsExactly("b");
    }

    @Test
    void anEdgeThatCameBackWasAwayInBetween() {
        apply(List.of(
                io("COMPLETE@10", "01", "j", "a", "b"),
                io("COMPLETE@20", "02", "j", "x", "b"),
                io("COMPLETE@30", "03", "j", "a", "b")));

        assertThat(names(asOf(jobKey("j"), 25))).containsExactlyInAnyOrder("j", "x", "b");
        assertThat(names(asOf(jobKey("j"), 35))).containsExactlyInAnyOrder("j", "a", "b");
    }

    @Test
    void aRunWithoutDatasetsRemovesNothing() {
        apply(List.of(io("COMPLETE@10", "01", "j", "a", "b"), run("FAIL@20", "02", "j", "")));

        assertThat(names(asOf(jobKey("j"), 25))).containsExactlyInAnyOrder("j", "a", "b");
    }

    @Test
    void theOrderInWhichRunsArriveDoesNotChangeThePast() {
        apply(List.of(io("COMPLETE@20", "02", "j", "a", "c")));
        apply(List.of(io("COMPLETE@10", "01", "j", "a", "b")));

        assertThat(names(asOf(jobKey("j"), 15))).containsExactlyInAnyOrder("j", "a", "b");
        assertThat(names(asOf(jobKey("j"), 25))).containsExactlyInAnyOrder("j", "a", "c");
    }

    @Test
    void aDeclarationStoodUntilTheNextOne() {
        apply(List.of(declared(20, "new"), declared(10, "old")));

        assertThat(names(asOf(jobKey("j"), 5))).containsExactly("j");
        assertThat(names(asOf(jobKey("j"), 15))).containsExactlyInAnyOrder("j", "old");
        assertThat(names(asOf(datasetKey("old"), 15))).containsExactlyInAnyOrder("old", "j");
        assertThat(names(asOf(jobKey("j"), 25))).containsExactlyInAnyOrder("j", "new");
        assertThat(asOf(jobKey("j"), 15).edges()).extracting(Edge::origin).containsExactly(Origin.DECLARED);
    }

    @Test
    void followsThePastHopByHopAndTellsWhatItHides() {
        apply(List.of(
                io("COMPLETE@1", "01", "j0", "t0", "t1"),
                io("COMPLETE@2", "02", "j1", "t1", "t2"),
                io("COMPLETE@3", "03", "j2", "t2", "t3"),
                io("COMPLETE@9", "04", "late", "t1", "t9")));

        LineageGraph graph = store().trace(new LineageRequest(datasetKey("t1"), 0, 2, Set.of(), 100, false), at(5))
                .orElseThrow();

        assertThat(names(graph)).containsExactly("t1", "j1", "t2");
        assertThat(graph.nodes().getFirst().hiddenUpstream()).isEqualTo(1);
        assertThat(graph.nodes().getFirst().hiddenDownstream()).isZero();
        assertThat(graph.nodes().getLast().hiddenDownstream()).isEqualTo(1);
        LineageGraph cut = store().trace(new LineageRequest(datasetKey("t0"), 0, 50, Set.of(), 3, false), at(5))
                .orElseThrow();
        assertThat(names(cut)).containsExactly("t0", "j0", "t1");
        assertThat(cut.total()).isEqualTo(7);
        assertThat(cut.truncated()).isTrue();
    }

    @Test
    void aDifferenceNamesTheRunsThatMadeIt() {
        apply(List.of(
                io("COMPLETE@10", "01", "j", "a", "b"),
                io("COMPLETE@20", "02", "j", "a", "c"),
                io("COMPLETE@30", "03", "j", "a", "c")));

        LineageDiff diff = diff(jobKey("j"), 15, 40);

        assertThat(diff.changes()).hasSize(2);
        Change added = diff.changes().getFirst();
        assertThat(added.kind()).isEqualTo(Kind.ADDED);
        assertThat(added.after().orElseThrow().target()).isEqualTo(datasetKey("c"));
        assertThat(added.by().orElseThrow().run().orElseThrow().value()).hasToString(runId("02"));
        Change removed = diff.changes().getLast();
        assertThat(removed.kind()).isEqualTo(Kind.REMOVED);
        assertThat(removed.before().orElseThrow().target()).isEqualTo(datasetKey("b"));
        assertThat(removed.by().orElseThrow().run().orElseThrow().value()).hasToString(runId("02"));
        assertThat(removed.by().orElseThrow().at()).isEqualTo(at(20));
        assertThat(diff(jobKey("j"), 20, 40).changes()).isEmpty();
    }

    @Test
    void anEdgeBehindARemovedOneIsNotRemoved() {
        apply(List.of(
                io("COMPLETE@1", "01", "far", "m", "z"),
                io("COMPLETE@10", "02", "j", "a", "m"),
                io("COMPLETE@20", "03", "j", "a", "n")));

        LineageDiff diff = store().diff(new DiffRequest(datasetKey("a"), at(15), at(25), 10, 100))
                .orElseThrow();

        assertThat(diff.changes()).extracting(Change::kind).containsExactlyInAnyOrder(Kind.ADDED, Kind.REMOVED);
        assertThat(diff.changes().getLast().before().orElseThrow().target()).isEqualTo(datasetKey("m"));
    }

    @Test
    void anEdgeThatIsOnlyDeclaredNowHasChanged() {
        apply(List.of(
                io("COMPLETE@10", "01", "j", "a", "b"), declared(15, "a"), io("COMPLETE@20", "02", "j", "x", "b")));

        LineageDiff diff = diff(jobKey("j"), 12, 25);

        Change changed = diff.changes().stream()
                .filter(change -> change.kind() == Kind.CHANGED)
                .findFirst()
                .orElseThrow();
        assertThat(changed.before().orElseThrow().origin()).isEqualTo(Origin.OBSERVED);
        assertThat(changed.after().orElseThrow().origin()).isEqualTo(Origin.DECLARED);
    }

    private LineageDiff diff(EntityKey focus, int from, int to) {
        return store().diff(new DiffRequest(focus, at(from), at(to), 1, 100)).orElseThrow();
    }

    private LineageGraph asOf(EntityKey focus, int minute) {
        return store().trace(new LineageRequest(focus, 2, 2, Set.of(), 100, false), at(minute))
                .orElseThrow();
    }

    private static List<String> names(LineageGraph graph) {
        return graph.nodes().stream().map(node -> node.entity().name()).toList();
    }

    private static LineageEvent io(String type, String run, String job, String input, String output) {
        return run(type, run, job, "'inputs': %s, 'outputs': %s".formatted(datasets(input), datasets(output)));
    }

    private static LineageEvent declared(int minute, String input) {
        return event("""
                {'eventTime': '%s', 'producer': 'https://example.com', 'job': {'namespace': 'jobs', 'name': 'j'},
                 'inputs': %s}
                """.formatted(time(minute), datasets(input)));
    }

    private static Instant at(int minute) {
        return Instant.parse(time(minute));
    }

    private static EntityKey datasetKey(String name) {
        return new DatasetId(new Namespace("postgres://db"), name).key();
    }

    private static EntityKey jobKey(String name) {
        return new JobId(new Namespace("jobs"), name).key();
    }
}
