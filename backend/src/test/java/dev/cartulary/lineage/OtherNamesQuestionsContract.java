package dev.cartulary.lineage;

import static dev.cartulary.lineage.Events.dataset;
import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.runId;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.lineage.Impact.Item;
import dev.cartulary.lineage.Impact.Stop;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.lineage.LineageRequest.Direction;
import dev.cartulary.lineage.LineageRequest.Expansion;
import dev.cartulary.lineage.PathRequest.Point;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every lineage store answers where one job writes a dataset under one name and another reads it under another: {@code raw}
 * into {@code path}, which is {@code table}, and that into {@code report}.
 */
public abstract class OtherNamesQuestionsContract {
    private static final String X = "x";

    protected abstract LineageStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void twoJobsUseTwoNames() {
        clear();
        apply(List.of(
                columns("COMPLETE@10", "01", "write", "raw", "path"),
                columns("COMPLETE@20", "02", "read", "table", "report")));
        apply(List.of(
                run("COMPLETE@30", "03", "tell", "'outputs': [%s]".formatted(dataset("path", symlink("table"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "table"})
    void theGraphGoesThroughOneNode(String name) {
        LineageGraph graph = around(key(name), 5, 5);

        assertThat(graph.focus()).isEqualTo(key("table"));
        assertThat(names(graph)).containsExactlyInAnyOrder("table", "write", "tell", "read", "raw", "report");
        assertThat(graph.total()).isEqualTo(6);
        assertThat(graph.edges())
                .extracting(OtherNamesQuestionsContract::text)
                .containsExactlyInAnyOrder("raw>write", "write>table", "tell>table", "table>read", "read>report");
        assertThat(graph.nodes()).allMatch(node -> node.hiddenUpstream() == 0 && node.hiddenDownstream() == 0);
    }

    @Test
    void theGraphIsTheSameFromBothEnds() {
        assertThat(names(around(key("raw"), 0, 10))).containsExactly("raw", "write", "table", "read", "report");
        assertThat(names(around(key("report"), 10, 0)))
                .containsExactlyInAnyOrder("report", "read", "table", "write", "tell", "raw");
    }

    @Test
    void hiddenNeighboursAreThoseOfAllNames() {
        Node table = around(key("table"), 0, 0).nodes().getFirst();

        assertThat(table.hiddenUpstream()).isEqualTo(2);
        assertThat(table.hiddenDownstream()).isEqualTo(1);
    }

    @Test
    void anOpenedNodeShowsTheNeighboursOfAllNames() {
        var request = new LineageRequest(
                key("raw"), 0, 2, Set.of(new Expansion(key("table"), Direction.DOWNSTREAM)), 100, false);

        assertThat(names(store().trace(request).orElseThrow())).containsExactly("raw", "write", "table", "read");
    }

    @Test
    void aJobThatUsesBothNamesHasOneEdge() {
        apply(List.of(run("COMPLETE@40", "04", "both", "'outputs': " + datasets("path", "table"))));

        LineageGraph graph = around(job("both"), 0, 1);

        assertThat(graph.edges()).hasSize(1);
        assertThat(graph.edges().getFirst().trust().runs()).isEqualTo(1);
        assertThat(graph.nodes().getFirst().hiddenDownstream()).isZero();
        assertThat(around(job("both"), 0, 0).nodes().getFirst().hiddenDownstream())
                .isEqualTo(1);
        RunLineage ran =
                store().trace(RunId.parse(runId("04")).orElseThrow(), 100).orElseThrow();
        assertThat(names(ran.graph())).containsExactly("both", "table");
        assertThat(ran.graph().truncated()).isFalse();
    }

    @Test
    void dependantsAreFoundThroughTheOtherName() {
        Impact impact = store().impact(new ImpactRequest(key("raw"), Optional.empty(), 10, 0, 100))
                .orElseThrow();

        assertThat(impact.items())
                .extracting(item -> item.stop().entity().name() + "@" + item.degree())
                .containsExactly("write@1", "table@2", "read@3", "report@4");
        assertThat(stops(impact.items().getLast().path())).containsExactly("raw", "write", "table", "read", "report");
    }

    @Test
    void aWayLeadsThroughTheDatasetAndNotThroughItsNames() {
        assertThat(way("raw", "report", Optional.empty(), 4))
                .containsExactly("raw", "write", "table", "read", "report");
        assertThat(way("raw", "report", Optional.empty(), 3)).isEmpty();
        assertThat(way("path", "report", Optional.empty(), 2)).containsExactly("table", "read", "report");
        assertThat(way("path", "table", Optional.empty(), 1)).containsExactly("table");
        assertThat(way("report", "raw", Optional.empty(), 9)).isEmpty();
        assertThat(way("raw", "report", Optional.of(X), 2)).containsExactly("raw", "table", "report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "table"})
    void columnsOfOnePathAreOne(String name) {
        ColumnLineage lineage =
                store().trace(new ColumnRequest(key(name), X, 5, 5, 10)).orElseThrow();

        assertThat(lineage.dataset()).isEqualTo(key("table"));
        assertThat(lineage.columns())
                .extracting(node -> node.dataset().name() + "." + node.path() + "@" + node.depth())
                .containsExactly("table.x@0", "raw.x@-1", "report.x@1");
        assertThat(lineage.edges())
                .extracting(OtherNamesQuestionsContract::text)
                .containsExactlyInAnyOrder("raw>table", "table>report");
        Impact impact = store().impact(new ImpactRequest(key("raw"), Optional.of(X), 10, 0, 100))
                .orElseThrow();
        assertThat(impact.items())
                .extracting(Item::stop)
                .extracting(stop -> stop.entity().name())
                .containsExactly("table", "report");
    }

    @Test
    void aGraphWithColumnsShowsEachOnce() {
        apply(List.of(run(
                "COMPLETE@40",
                "04",
                "more",
                "'outputs': [%s]"
                        .formatted(dataset("path", "{'schema': {'fields': [{'name': 'x'}, {'name': 'y'}]}}")))));

        LineageGraph graph = store().trace(new LineageRequest(key("table"), 2, 2, Set.of(), 100, true))
                .orElseThrow();

        Node table = graph.nodes().getFirst();
        assertThat(table.columns()).extracting(LineageGraph.Column::path).containsExactlyInAnyOrder(X, "y");
        assertThat(table.columnCount()).isEqualTo(2);
        assertThat(graph.columnEdges())
                .extracting(OtherNamesQuestionsContract::text)
                .containsExactlyInAnyOrder("raw>table", "table>report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "table"})
    void thePastIsToldUnderTheNameOfToday(String name) {
        LineageGraph then = asOf(key(name), 15);

        assertThat(then.focus()).isEqualTo(key("table"));
        assertThat(names(then)).containsExactlyInAnyOrder("table", "write", "raw");
        assertThat(names(asOf(key(name), 25))).containsExactlyInAnyOrder("table", "write", "raw", "read", "report");
    }

    @Test
    void anotherNameForWhatWasUsedBeforeIsNoChange() {
        apply(List.of(
                columns("COMPLETE@40", "04", "write", "raw", "table"),
                columns("COMPLETE@45", "05", "write", "other", "path")));

        assertThat(diff(35, 42).changes()).isEmpty();
        assertThat(diff(42, 50).changes())
                .allMatch(change -> change.by()
                        .orElseThrow()
                        .run()
                        .orElseThrow()
                        .value()
                        .toString()
                        .equals(runId("05")));
        assertThat(diff(42, 50).changes()).hasSize(2);
    }

    @Test
    void withdrawnTheNamesAreTwoAgain() {
        apply(List.of(run(
                "COMPLETE@50",
                "05",
                "tell",
                "'outputs': [%s]".formatted(dataset("path", "{'symlinks': {'_deleted': true}}")))));

        assertThat(names(around(key("raw"), 0, 10))).containsExactly("raw", "write", "path");
        assertThat(names(around(key("table"), 10, 10))).containsExactly("table", "read", "report");
        assertThat(way("raw", "report", Optional.empty(), 9)).isEmpty();
    }

    private LineageGraph around(EntityKey focus, int up, int down) {
        return store().trace(new LineageRequest(focus, up, down, Set.of(), 100, false))
                .orElseThrow();
    }

    private LineageGraph asOf(EntityKey focus, int minute) {
        return store().trace(new LineageRequest(focus, 4, 4, Set.of(), 100, false), Instant.parse(time(minute)))
                .orElseThrow();
    }

    private LineageDiff diff(int from, int to) {
        return store().diff(new DiffRequest(job("write"), Instant.parse(time(from)), Instant.parse(time(to)), 1, 100))
                .orElseThrow();
    }

    private List<String> way(String from, String to, Optional<String> column, int hops) {
        return stops(store().path(new PathRequest(new Point(key(from), column), new Point(key(to), column), hops))
                .orElseThrow());
    }

    private static List<String> stops(List<Stop> way) {
        return way.stream().map(stop -> stop.entity().name()).toList();
    }

    private static List<String> names(LineageGraph graph) {
        return graph.nodes().stream().map(node -> node.entity().name()).toList();
    }

    private static String text(Edge edge) {
        return name(edge.source()) + ">" + name(edge.target());
    }

    private static String text(ColumnEdge edge) {
        return name(edge.source()) + ">" + name(edge.target());
    }

    private static String name(EntityKey key) {
        return List.of("raw", "path", "table", "report").stream()
                .filter(name -> key(name).equals(key))
                .findFirst()
                .orElseGet(() -> List.of("write", "read", "tell").stream()
                        .filter(name -> job(name).equals(key))
                        .findFirst()
                        .orElseThrow());
    }

    private static String symlink(String name) {
        return "{'symlinks': {'identifiers': [{'namespace': 'postgres://db', 'name': '%s', 'type': 'TABLE'}]}}"
                .formatted(name);
    }

    private static LineageEvent columns(String type, String run, String job, String source, String target) {
        String facets = """
                {'columnLineage': {'fields': {'x': {'inputFields': [{'namespace': 'postgres://db', 'name': '%s', 'field': 'x'}]}}}}
                """.formatted(source);
        return run(
                type, run, job, "'inputs': %s, 'outputs': [%s]".formatted(datasets(source), dataset(target, facets)));
    }

    private static EntityKey key(String name) {
        return new DatasetId(new Namespace("postgres://db"), name).key();
    }

    private static EntityKey job(String name) {
        return new JobId(new Namespace("jobs"), name).key();
    }
}
