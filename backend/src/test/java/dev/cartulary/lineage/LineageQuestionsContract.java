package dev.cartulary.lineage;

import static dev.cartulary.lineage.Events.dataset;
import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.event;
import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.runId;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.catalog.RunState;
import dev.cartulary.lineage.Impact.Item;
import dev.cartulary.lineage.Impact.Stop;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Origin;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every lineage store answers when asked for columns, runs, dependants and ways. */
public abstract class LineageQuestionsContract {
    protected abstract LineageStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void followsAColumnThroughDatasetsInBothDirections() {
        columnChain("IDENTITY", "IDENTITY");

        ColumnLineage lineage =
                store().trace(new ColumnRequest(datasetKey("b"), "x", 5, 5, 10)).orElseThrow();

        assertThat(lineage.columns())
                .extracting(node -> node.dataset().name() + "." + node.path() + "@" + node.depth())
                .containsExactly("b.x@0", "a.x@-1", "c.x@1");
        assertThat(lineage.edges())
                .extracting(ColumnEdge::source)
                .containsExactlyInAnyOrder(datasetKey("a"), datasetKey("b"));
        assertThat(lineage.truncated()).isFalse();
    }

    @Test
    void saysWhenTheLimitCutColumns() {
        columnChain("IDENTITY", "IDENTITY");

        ColumnLineage lineage =
                store().trace(new ColumnRequest(datasetKey("a"), "x", 0, 5, 2)).orElseThrow();

        assertThat(lineage.columns()).hasSize(2);
        assertThat(lineage.total()).isEqualTo(3);
        assertThat(lineage.truncated()).isTrue();
    }

    @Test
    void knowsNoColumnThatNobodyMentioned() {
        columnChain("IDENTITY", "IDENTITY");

        assertThat(store().trace(new ColumnRequest(datasetKey("a"), "nothing", 5, 5, 10)))
                .isEmpty();
        assertThat(store().impact(impact("a", Optional.of("nothing")))).isEmpty();
    }

    @Test
    void tellsWhatARunReadAndWroteAndNotWhatOthersDid() {
        apply(List.of(
                io("COMPLETE@1", "01", "j", "a", "b"),
                io("COMPLETE@2", "02", "j", "c", "d"),
                child("START@3", "03", "k"),
                child("START@4", "04", "k")));

        RunLineage lineage = store().trace(id("02"), 100).orElseThrow();

        assertThat(lineage.graph().nodes())
                .extracting(node -> node.entity().name() + "@" + node.depth())
                .containsExactly("j@0", "c@-1", "d@1");
        assertThat(lineage.graph().edges()).hasSize(2);
        assertThat(lineage.run().state()).isEqualTo(RunState.COMPLETED);
        assertThat(lineage.children()).extracting(run -> run.id()).containsExactly(id("03"), id("04"));
        assertThat(store().trace(id("03"), 100)
                        .orElseThrow()
                        .parent()
                        .orElseThrow()
                        .id())
                .isEqualTo(id("02"));
        RunLineage cut = store().trace(id("02"), 1).orElseThrow();
        assertThat(cut.children()).hasSize(1);
        assertThat(cut.childrenTotal()).isEqualTo(2);
        assertThat(cut.graph().truncated()).isTrue();
        assertThat(store().trace(id("09"), 100)).isEmpty();
    }

    @Test
    void listsDependantsNearestFirstWithTheWayAndTheOwner() {
        apply(List.of(
                io("COMPLETE@1", "01", "ab", "a", "b"),
                io("COMPLETE@2", "02", "bc", "b", "c"),
                io("COMPLETE@3", "03", "ac", "a", "c"),
                owned("COMPLETE@4", "04", "c")));

        Impact impact = store().impact(impact("a", Optional.empty())).orElseThrow();

        assertThat(impact.items())
                .extracting(item -> item.stop().entity().name() + "@" + item.degree())
                .containsExactlyInAnyOrder("ab@1", "ac@1", "b@2", "c@2", "bc@3");
        assertThat(impact.items()).extracting(Item::degree).isSorted();
        Item c = item(impact, "c");
        assertThat(names(c.path())).containsExactly("a", "ac", "c");
        assertThat(c.owners()).containsExactly("team:data");
        assertThat(c.lastSeen()).isEqualTo(Instant.parse(time(4)));
        assertThat(impact.total()).isEqualTo(5);
        assertThat(impact.complete()).isTrue();
    }

    @Test
    void pagesThroughDependantsWithoutGapsAndStopsAtTheDepth() {
        chain(10);
        ImpactRequest all = new ImpactRequest(datasetKey("t0"), Optional.empty(), 50, 0, 100);
        List<String> whole = names(all);

        List<String> paged = IntStream.range(0, 7)
                .mapToObj(page -> new ImpactRequest(datasetKey("t0"), Optional.empty(), 50, page * 3, 3))
                .flatMap(request -> names(request).stream())
                .toList();

        assertThat(paged).isEqualTo(whole).hasSize(20);
        assertThat(names(new ImpactRequest(datasetKey("t0"), Optional.empty(), 4, 0, 100)))
                .containsExactly("j0", "t1", "j1", "t2");
    }

    @Test
    void aColumnIsMaskedOnlyIfEveryWayToItMasks() {
        columnChain("MASKING", "IDENTITY");
        assertThat(masked("b")).isTrue();
        assertThat(masked("c")).isTrue();

        apply(List.of(columns("COMPLETE@5", "05", "around", "a", "c", false)));

        assertThat(masked("b")).isTrue();
        assertThat(masked("c")).isFalse();
    }

    @Test
    void findsAShortestWayWithTheFlowAndNoneAgainstIt() {
        chain(5);
        apply(List.of(io("COMPLETE@9", "99", "shortcut", "t1", "t4")));

        assertThat(names(path("t0", "t5", 20).orElseThrow()))
                .containsExactly("t0", "j0", "t1", "shortcut", "t4", "j4", "t5");
        assertThat(path("t0", "t5", 5)).contains(List.of());
        assertThat(path("t5", "t0", 20)).contains(List.of());
        assertThat(names(path("t0", "t0", 20).orElseThrow())).containsExactly("t0");
        assertThat(path("t0", "nowhere", 20)).isEmpty();
    }

    @Test
    void findsAWayBetweenColumns() {
        columnChain("IDENTITY", "IDENTITY");
        var from = new Point(datasetKey("a"), Optional.of("x"));
        var to = new Point(datasetKey("c"), Optional.of("x"));

        List<Stop> way = store().path(new PathRequest(from, to, 5)).orElseThrow();

        assertThat(names(way)).containsExactly("a", "b", "c");
        assertThat(way).extracting(stop -> stop.column().orElseThrow()).containsOnly("x");
        assertThat(store().path(new PathRequest(to, from, 5))).contains(List.of());
    }

    @Test
    void tellsHowWellAnEdgeIsKnown() {
        apply(List.of(
                io("COMPLETE@1", "01", "j", "a", "b"),
                io("COMPLETE@2", "02", "j", "a", "c"),
                event(
                        "{'eventTime': '%s', 'producer': 'https://example.com', 'job': {'namespace': 'jobs', 'name': 'j'}, 'inputs': %s}"
                                .formatted(time(3), datasets("a", "d")))));

        LineageGraph graph = store().trace(new LineageRequest(jobKey("j"), 1, 1, Set.of(), 10, false))
                .orElseThrow();

        Edge observedAndDeclared = edge(graph, "a");
        assertThat(observedAndDeclared.origin()).isEqualTo(Origin.OBSERVED);
        assertThat(observedAndDeclared.trust().firstSeen()).contains(Instant.parse(time(1)));
        assertThat(observedAndDeclared.trust().declaredAt()).contains(Instant.parse(time(3)));
        assertThat(observedAndDeclared.trust().runs()).isEqualTo(2);
        assertThat(observedAndDeclared.trust().lastRun()).contains(id("02"));
        assertThat(edge(graph, "b").trust().runs()).isEqualTo(1);
        assertThat(edge(graph, "b").trust().lastRun()).contains(id("01"));
        assertThat(edge(graph, "d").trust().runs()).isZero();
        assertThat(edge(graph, "d").trust().firstSeen()).isEmpty();
    }

    @Test
    void aDatasetIsMeantByItsOtherNamesUnlessTheNameIsADatasetItself() {
        apply(List.of(linked("COMPLETE@1", "01", "a"), linked("COMPLETE@2", "02", "b")));
        EntityKey alias = datasetKey("alias");

        assertThat(store().meant(List.of(datasetKey("a")))).containsExactly(datasetKey("a"));
        assertThat(store().meant(List.of(alias))).containsExactlyInAnyOrder(datasetKey("a"), datasetKey("b"));
        assertThat(store().meant(List.of(datasetKey("nowhere")))).isEmpty();
        assertThat(store().meant(List.of(datasetKey("nowhere"), datasetKey("b"), alias)))
                .containsExactly(datasetKey("b"), datasetKey("a"));

        apply(List.of(io("COMPLETE@3", "03", "j", "alias", "c")));

        assertThat(store().meant(List.of(alias))).containsExactly(alias);
    }

    private static LineageEvent linked(String type, String run, String dataset) {
        String symlinks =
                "{'symlinks': {'identifiers': [{'namespace': 'postgres://db', 'name': 'alias', 'type': 'TABLE'}]}}";
        return run(type, run, "linking_" + dataset, "'outputs': [%s]".formatted(dataset(dataset, symlinks)));
    }

    private boolean masked(String dataset) {
        return item(store().impact(impact("a", Optional.of("x"))).orElseThrow(), dataset)
                .masked();
    }

    private Optional<List<Stop>> path(String from, String to, int hops) {
        return store().path(new PathRequest(
                new Point(datasetKey(from), Optional.empty()), new Point(datasetKey(to), Optional.empty()), hops));
    }

    private List<String> names(ImpactRequest request) {
        return store().impact(request).orElseThrow().items().stream()
                .map(item -> item.stop().entity().name())
                .toList();
    }

    private static List<String> names(List<Stop> way) {
        return way.stream().map(stop -> stop.entity().name()).toList();
    }

    private static Item item(Impact impact, String name) {
        return impact.items().stream()
                .filter(item -> item.stop().entity().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Edge edge(LineageGraph graph, String dataset) {
        return graph.edges().stream()
                .filter(edge -> edge.source().equals(datasetKey(dataset))
                        || edge.target().equals(datasetKey(dataset)))
                .findFirst()
                .orElseThrow();
    }

    private static ImpactRequest impact(String dataset, Optional<String> column) {
        return new ImpactRequest(datasetKey(dataset), column, 20, 0, 100);
    }

    private void chain(int length) {
        apply(IntStream.range(0, length)
                .mapToObj(i -> io("COMPLETE@" + i, "%02x".formatted(i), "j" + i, "t" + i, "t" + (i + 1)))
                .toList());
    }

    private void columnChain(String first, String second) {
        apply(List.of(
                columns("COMPLETE@1", "01", "ab", "a", "b", first.equals("MASKING")),
                columns("COMPLETE@2", "02", "bc", "b", "c", second.equals("MASKING"))));
    }

    private static LineageEvent columns(
            String type, String run, String job, String source, String target, boolean masking) {
        String facets = """
                {'columnLineage': {'fields': {'x': {'inputFields': [{'namespace': 'postgres://db', 'name': '%s', 'field': 'x',
                   'transformations': [{'type': 'DIRECT', 'subtype': 'TRANSFORMATION', 'masking': %s}]}]}}}}
                """.formatted(source, masking);
        return run(
                type, run, job, "'inputs': %s, 'outputs': [%s]".formatted(datasets(source), dataset(target, facets)));
    }

    private static LineageEvent owned(String type, String run, String dataset) {
        return run(
                type,
                run,
                "owning",
                "'inputs': [%s]"
                        .formatted(dataset(
                                dataset, "{'ownership': {'owners': [{'name': 'team:data', 'type': 'MAINTAINER'}]}}"))
                        .replace("'inputs'", "'outputs'"));
    }

    private static LineageEvent child(String type, String run, String job) {
        return event("""
                {'eventType': 'START', 'eventTime': '%s', 'producer': 'https://example.com/test',
                 'run': {'runId': '%s', 'facets': {'parent': {'run': {'runId': '%s'},
                   'job': {'namespace': 'jobs', 'name': 'j'}}}}, 'job': {'namespace': 'jobs', 'name': '%s'}}
                """.formatted(time(Integer.parseInt(type.substring(6))), runId(run), runId("02"), job));
    }

    private static LineageEvent io(String type, String run, String job, String input, String output) {
        return run(type, run, job, "'inputs': %s, 'outputs': %s".formatted(datasets(input), datasets(output)));
    }

    private static RunId id(String run) {
        return RunId.parse(runId(run)).orElseThrow();
    }

    private static EntityKey datasetKey(String name) {
        return new DatasetId(new Namespace("postgres://db"), name).key();
    }

    private static EntityKey jobKey(String name) {
        return new JobId(new Namespace("jobs"), name).key();
    }
}
