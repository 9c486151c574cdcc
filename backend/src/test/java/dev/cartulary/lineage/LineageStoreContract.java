package dev.cartulary.lineage;

import static dev.cartulary.lineage.Events.dataset;
import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.event;
import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cartulary.catalog.RunState;
import dev.cartulary.lineage.LineageGraph.Column;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.lineage.LineageRequest.Direction;
import dev.cartulary.lineage.LineageRequest.Expansion;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every lineage store answers after events were applied. */
public abstract class LineageStoreContract {
    protected abstract LineageStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void isEmptyForAnUnknownFocus() {
        assertThat(store().trace(request(datasetKey("nowhere"), 5, 5))).isEmpty();
    }

    @Test
    void walksHopByHopNearestFirst() {
        chain(5);

        LineageGraph graph = trace(request(datasetKey("t2"), 1, 2));

        assertThat(names(graph)).containsExactly("t2", "j1", "j2", "t3");
        assertThat(graph.nodes()).extracting(Node::depth).containsExactly(0, -1, 1, 2);
        assertThat(graph.total()).isEqualTo(4);
        assertThat(graph.edges())
                .extracting(LineageStoreContract::known)
                .containsExactlyInAnyOrder(
                        observed(jobKey("j1"), datasetKey("t2"), 1),
                        observed(datasetKey("t2"), jobKey("j2"), 2),
                        observed(jobKey("j2"), datasetKey("t3"), 2));
        assertThat(node(graph, "j1").hiddenUpstream()).isEqualTo(1);
        assertThat(node(graph, "j1").hiddenDownstream()).isZero();
        assertThat(node(graph, "t3").hiddenDownstream()).isEqualTo(1);
        assertThat(node(graph, "j1").lastRun()).contains(RunState.COMPLETED);
        assertThat(node(graph, "t2").lastRun()).isEmpty();
    }

    @Test
    void keepsToTheLimitAndTellsHowManyThereAre() {
        chain(20);

        LineageGraph graph = trace(new LineageRequest(datasetKey("t10"), 50, 50, Set.of(), 7, false));

        assertThat(graph.nodes()).hasSize(7);
        assertThat(graph.nodes()).extracting(node -> Math.abs(node.depth())).containsExactly(0, 1, 1, 2, 2, 3, 3);
        assertThat(graph.total()).isEqualTo(41);
        assertThat(graph.limit()).isEqualTo(7);
    }

    @Test
    void goesRoundACycleOnce() {
        apply(List.of(
                io("COMPLETE@1", "01", "ab", "a", "b"),
                io("COMPLETE@2", "02", "ba", "b", "a"),
                io("COMPLETE@3", "03", "aa", "a", "a")));

        LineageGraph graph = trace(request(datasetKey("a"), 50, 50));

        assertThat(names(graph)).containsExactlyInAnyOrder("a", "b", "ab", "ba", "aa");
        assertThat(graph.edges()).hasSize(6);
        assertThat(graph.nodes()).allSatisfy(node -> {
            assertThat(node.hiddenUpstream()).isZero();
            assertThat(node.hiddenDownstream()).isZero();
        });
    }

    @Test
    void opensExpandedNodesBeyondTheDepth() {
        chain(6);
        var expanded = Set.of(
                new Expansion(jobKey("j2"), Direction.DOWNSTREAM),
                new Expansion(datasetKey("t3"), Direction.DOWNSTREAM),
                new Expansion(datasetKey("t5"), Direction.DOWNSTREAM));

        LineageGraph graph = trace(new LineageRequest(datasetKey("t2"), 0, 1, expanded, 100, false));

        assertThat(names(graph)).containsExactly("t2", "j2", "t3", "j3");
        assertThat(graph.nodes()).extracting(Node::depth).containsExactly(0, 1, 2, 3);
        assertThat(graph.total()).isEqualTo(4);
    }

    @Test
    void staysSmallAroundANodeWithManyNeighbours() {
        List<LineageEvent> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(run("COMPLETE@1", "%02x".formatted(i % 256), "reader" + i, "'inputs': " + datasets("hub")));
        }
        apply(events);

        LineageGraph graph = trace(new LineageRequest(datasetKey("hub"), 5, 5, Set.of(), 50, false));

        assertThat(graph.nodes()).hasSize(50);
        assertThat(graph.total()).isEqualTo(301);
        assertThat(node(graph, "hub").hiddenDownstream()).isEqualTo(251);
    }

    @Test
    void drawsColumnsAndTheirEdgesWhenAsked() {
        apply(List.of(columnLineage("COMPLETE@1", "a", "IDENTITY", false)));

        LineageGraph without = trace(request(datasetKey("t"), 5, 5));
        LineageGraph with = trace(new LineageRequest(datasetKey("t"), 5, 5, Set.of(), 100, true));

        assertThat(without.columnEdges()).isEmpty();
        assertThat(node(without, "t").columns()).isEmpty();
        assertThat(node(without, "t").columnCount()).isEqualTo(2);
        assertThat(node(with, "t").columns())
                .containsExactly(new Column("x", Optional.of("INT")), new Column("y", Optional.empty()));
        assertThat(with.columnEdges())
                .containsExactly(new ColumnEdge(
                        datasetKey("s"),
                        "a",
                        datasetKey("t"),
                        "x",
                        Optional.of("DIRECT"),
                        Optional.of("IDENTITY"),
                        false));
        // Nobody sent the schema of s: what column lineage says of it is all there is.
        assertThat(node(with, "s").columns()).containsExactly(new Column("a", Optional.empty()));
    }

    @Test
    void replacesTheColumnEdgesOfAJobByWhatItSaidLast() {
        apply(List.of(columnLineage("COMPLETE@3", "b", "AGGREGATION", true)));
        apply(List.of(columnLineage("COMPLETE@2", "a", "IDENTITY", false)));

        LineageGraph graph = trace(new LineageRequest(datasetKey("t"), 5, 5, Set.of(), 100, true));

        assertThat(graph.columnEdges()).extracting(ColumnEdge::sourceColumn).containsExactly("b");
        assertThat(graph.columnEdges().getFirst().masking()).isTrue();
        assertThat(node(graph, "s").columns()).extracting(Column::path).containsExactly("b");
    }

    @Test
    void tellsDeclaredEdgesFromObservedOnes() {
        apply(List.of(
                declared(1, datasets("old")), declared(2, datasets("new", "both")), declared(1, datasets("older"))));
        apply(List.of(run("COMPLETE@3", "01", "j", "'inputs': " + datasets("both"))));

        LineageGraph graph = trace(request(jobKey("j"), 1, 1));

        assertThat(graph.edges())
                .extracting(LineageStoreContract::known)
                .containsExactlyInAnyOrder(
                        tuple(datasetKey("new"), jobKey("j"), Origin.DECLARED, at(2)),
                        tuple(datasetKey("both"), jobKey("j"), Origin.OBSERVED, at(3)));
    }

    @Test
    void keepsEdgesWhenALaterRunReportsNone() {
        apply(List.of(
                io("COMPLETE@1", "01", "j", "a", "b"), run("START@2", "02", "j", ""), run("FAIL@3", "02", "j", "")));

        LineageGraph graph = trace(request(jobKey("j"), 1, 1));

        assertThat(names(graph)).containsExactlyInAnyOrder("j", "a", "b");
        assertThat(node(graph, "j").lastRun()).contains(RunState.FAILED);
    }

    @Test
    void connectsTheFoodDeliveryPipelines() {
        apply(Events.corpus("from-templates/marquez-seed/"));
        EntityKey topTen = new DatasetId(new Namespace("food_delivery"), "public.top_delivery_times").key();
        EntityKey orders = new DatasetId(new Namespace("food_delivery"), "public.delivery_7_days").key();

        LineageGraph graph = store().trace(request(topTen, 50, 0))
                .or(() -> store().trace(request(orders, 50, 0)))
                .orElseThrow();

        assertThat(graph.nodes().size()).isGreaterThan(5);
        assertThat(graph.total()).isEqualTo(graph.nodes().size());
    }

    private void chain(int length) {
        List<LineageEvent> events = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            events.add(io("COMPLETE@" + i, "%02x".formatted(i), "j" + i, "t" + i, "t" + (i + 1)));
        }
        apply(events);
    }

    private static LineageEvent io(String type, String run, String job, String input, String output) {
        return run(type, run, job, "'inputs': %s, 'outputs': %s".formatted(datasets(input), datasets(output)));
    }

    private static LineageEvent declared(int minute, String inputs) {
        return event("""
                {'eventTime': '%s', 'producer': 'https://example.com', 'job': {'namespace': 'jobs', 'name': 'j'},
                 'inputs': %s}
                """.formatted(time(minute), inputs));
    }

    private static LineageEvent columnLineage(String type, String source, String subtype, boolean masking) {
        String facets = """
                {'schema': {'fields': [{'name': 'x', 'type': 'INT'}, {'name': 'y'}]},
                 'columnLineage': {'fields': {'x': {'inputFields': [{'namespace': 'postgres://db', 'name': 's', 'field': '%s',
                   'transformations': [{'type': 'DIRECT', 'subtype': '%s', 'masking': %s}]}]}}}}
                """.formatted(source, subtype, masking);
        return run(type, "01", "j", "'inputs': %s, 'outputs': [%s]".formatted(datasets("s"), dataset("t", facets)));
    }

    private static LineageRequest request(EntityKey focus, int upstream, int downstream) {
        return new LineageRequest(focus, upstream, downstream, Set.of(), 100, false);
    }

    private LineageGraph trace(LineageRequest request) {
        return store().trace(request).orElseThrow();
    }

    private static List<String> names(LineageGraph graph) {
        return graph.nodes().stream().map(node -> node.entity().name()).toList();
    }

    private static Node node(LineageGraph graph, String name) {
        return graph.nodes().stream()
                .filter(node -> node.entity().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Tuple observed(EntityKey source, EntityKey target, int minute) {
        return tuple(source, target, Origin.OBSERVED, at(minute));
    }

    private static Tuple known(Edge edge) {
        return tuple(edge.source(), edge.target(), edge.origin(), edge.lastSeen());
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
