package dev.cartulary.lineage;

import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.event;
import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.runId;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.lineage.Impact.Stop;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.PathRequest.Point;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every lineage store answers where producers state what feeds what, edge by edge. */
public abstract class StatedLineageContract {
    protected abstract LineageStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void onlyStatedInputsFeedAnOutput() {
        apply(List.of(states("COMPLETE@1", "01", "j", "a>x", "b>y")));

        assertThat(upstream("x")).containsExactlyInAnyOrder("x", "j", "a");
        assertThat(upstream("y")).containsExactlyInAnyOrder("y", "j", "b");
        assertThat(downstream("a")).containsExactlyInAnyOrder("a", "j", "x");
        assertThat(dependants("b")).containsExactlyInAnyOrder("j", "y");
        assertThat(names(store().trace(request(jobKey("j"), 9, 9)).orElseThrow()))
                .containsExactlyInAnyOrder("j", "a", "b", "x", "y");
        assertThat(names(asOf("x", 5, 9, 0))).containsExactlyInAnyOrder("x", "j", "a");
        assertThat(names(asOf("a", 5, 0, 9))).containsExactlyInAnyOrder("a", "j", "x");
        assertThat(store().trace(request(datasetKey("x"), 9, 0)).orElseThrow().edges())
                .extracting(Edge::stated)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Set.of(datasetKey("a"))));
    }

    @Test
    void whatIsStatedAddsUpAndAnOutputOfWhichNothingIsStatedMayComeFromAll() {
        apply(List.of(
                states("COMPLETE@1", "01", "j", "a>x"),
                states("COMPLETE@2", "02", "j", "b>x"),
                run("COMPLETE@3", "03", "j", "'inputs': " + datasets("c") + ", 'outputs': " + datasets("z"))));

        assertThat(upstream("x")).containsExactlyInAnyOrder("x", "j", "a", "b");
        assertThat(upstream("z")).containsExactlyInAnyOrder("z", "j", "a", "b", "c");
        assertThat(names(asOf("x", 1, 9, 0))).containsExactlyInAnyOrder("x", "j", "a");
        assertThat(names(asOf("x", 2, 9, 0))).containsExactlyInAnyOrder("x", "j", "b");
    }

    @Test
    void aJobIsPassedAgainWhenItIsReachedByAnotherOfItsDatasets() {
        apply(List.of(
                states("COMPLETE@1", "01", "j", "a>x", "b>y"),
                run("COMPLETE@2", "02", "k", "'inputs': " + datasets("x") + ", 'outputs': " + datasets("b"))));

        assertThat(downstream("a")).containsExactlyInAnyOrder("a", "j", "x", "k", "b", "y");
        assertThat(upstream("y")).containsExactlyInAnyOrder("y", "j", "b", "k", "x", "a");
        assertThat(dependants("a")).containsExactlyInAnyOrder("j", "x", "k", "b", "y");
        assertThat(names(asOf("a", 5, 0, 9))).containsExactlyInAnyOrder("a", "j", "x", "k", "b", "y");
        assertThat(names(asOf("y", 5, 9, 0))).containsExactlyInAnyOrder("y", "j", "b", "k", "x", "a");
        assertThat(way("a", "y")).containsExactly("a", "j", "x", "k", "b", "j", "y");
    }

    @Test
    void thereIsNoWayOverAJobThatDoesNotFeedTheOneFromTheOther() {
        apply(List.of(states("COMPLETE@1", "01", "j", "a>x", "b>y")));

        assertThat(way("a", "x")).containsExactly("a", "j", "x");
        assertThat(way("a", "y")).isEmpty();
    }

    @Test
    void theWayToADependantGoesByADatasetThatFeedsIt() {
        apply(List.of(
                run("COMPLETE@1", "01", "fork", "'inputs': " + datasets("s") + ", 'outputs': " + datasets("a", "b")),
                states("COMPLETE@2", "02", "j", "a>x", "b>y")));

        assertThat(way("s", "y")).containsExactly("s", "fork", "b", "j", "y");
        assertThat(store().impact(new ImpactRequest(datasetKey("s"), Optional.empty(), 9, 0, 100))
                        .orElseThrow()
                        .items())
                .filteredOn(item -> item.stop().entity().name().equals("y"))
                .singleElement()
                .satisfies(item -> assertThat(names(item.path())).containsExactly("s", "fork", "b", "j", "y"));
    }

    @Test
    void anOutputThatIsStatedToComeFromNothingHasNoUpstreamBeyondItsJob() {
        apply(List.of(run("COMPLETE@1", "01", "j", """
                {'lineage': {'entries': [{'type': 'DATASET', 'namespace': 'postgres://db', 'name': 'x', 'inputs': [{'type': 'JOB'}]},
                  {'type': 'JOB', 'inputs': [{'type': 'DATASET', 'namespace': 'postgres://db', 'name': 'a'}]}]}}""", "")));

        assertThat(upstream("x")).containsExactlyInAnyOrder("x", "j");
        assertThat(downstream("a")).containsExactlyInAnyOrder("a", "j");
    }

    @Test
    void aNewDeclarationReplacesWhatWasDeclaredToFeedAnOutput() {
        LineageEvent old = declares(1, "a>x", "b>y");
        LineageEvent young = declares(2, "b>x", "a>y");
        apply(List.of(young, old));

        assertThat(upstream("x")).containsExactlyInAnyOrder("x", "j", "b");
        assertThat(names(asOf("x", 1, 9, 0))).containsExactlyInAnyOrder("x", "j", "a");
        assertThat(names(asOf("x", 2, 9, 0))).containsExactlyInAnyOrder("x", "j", "b");
    }

    @Test
    void aRunMayTellWhatAnotherJobReadsAndWrites() {
        apply(List.of(run("COMPLETE@1", "01", "j", """
                {'lineage': {'entries': [
                  {'type': 'JOB', 'namespace': 'jobs', 'name': 'k', 'runId': '%s',
                    'inputs': [{'type': 'DATASET', 'namespace': 'postgres://db', 'name': 'a'}]},
                  {'type': 'DATASET', 'namespace': 'postgres://db', 'name': 'b', 'inputs': [
                    {'type': 'JOB', 'namespace': 'jobs', 'name': 'k', 'runId': '%s'}]}]}}""".formatted(runId("02"), runId("02")), "")));

        assertThat(upstream("b")).containsExactlyInAnyOrder("b", "k", "a");
        assertThat(names(asOf("b", 5, 9, 0))).containsExactly("b");
        apply(List.of(run("START@2", "02", "k", "")));
        assertThat(names(asOf("b", 5, 9, 0))).containsExactlyInAnyOrder("b", "k", "a");
    }

    @Test
    void whatAJobDeclaresOfAnotherIsNotKept() {
        apply(List.of(event("""
                {'eventTime': '%s', 'job': {'namespace': 'jobs', 'name': 'j', 'facets': {'lineage': {'entries': [
                  {'type': 'JOB', 'namespace': 'jobs', 'name': 'k',
                   'inputs': [{'type': 'DATASET', 'namespace': 'postgres://db', 'name': 'a'}]}]}}}}
                """.formatted(time(1)))));

        assertThat(downstream("a")).containsExactly("a");
    }

    private static LineageEvent states(String type, String run, String job, String... pairs) {
        return run(type, run, job, "{'lineage': %s}".formatted(entries(pairs)), "");
    }

    private static LineageEvent declares(int minute, String... pairs) {
        return event("""
                {'eventTime': '%s', 'job': {'namespace': 'jobs', 'name': 'j', 'facets': {'lineage': %s}}}
                """.formatted(time(minute), entries(pairs)));
    }

    private static String entries(String... pairs) {
        return "{'entries': %s}"
                .formatted(Stream.of(pairs)
                        .map(pair -> pair.split(">", 2))
                        .map(pair -> """
                        {'type': 'DATASET', 'namespace': 'postgres://db', 'name': '%s',
                         'inputs': [{'type': 'DATASET', 'namespace': 'postgres://db', 'name': '%s'}]}""".formatted(pair[1], pair[0]))
                        .toList());
    }

    private List<String> upstream(String dataset) {
        return names(store().trace(request(datasetKey(dataset), 9, 0)).orElseThrow());
    }

    private List<String> downstream(String dataset) {
        return names(store().trace(request(datasetKey(dataset), 0, 9)).orElseThrow());
    }

    private List<String> dependants(String dataset) {
        List<String> names = new ArrayList<>();
        store().impact(new ImpactRequest(datasetKey(dataset), Optional.empty(), 9, 0, 100))
                .orElseThrow()
                .items()
                .forEach(item -> names.add(item.stop().entity().name()));
        return names;
    }

    private List<String> way(String from, String to) {
        var ends = new PathRequest(
                new Point(datasetKey(from), Optional.empty()), new Point(datasetKey(to), Optional.empty()), 9);
        return names(store().path(ends).orElseThrow());
    }

    private LineageGraph asOf(String dataset, int minute, int up, int down) {
        return store().trace(request(datasetKey(dataset), up, down), Instant.parse(time(minute)))
                .orElseThrow();
    }

    private static LineageRequest request(EntityKey focus, int up, int down) {
        return new LineageRequest(focus, up, down, Set.of(), 100, false);
    }

    private static List<String> names(LineageGraph graph) {
        return graph.nodes().stream().map(node -> node.entity().name()).toList();
    }

    private static List<String> names(List<Stop> stops) {
        return stops.stream().map(stop -> stop.entity().name()).toList();
    }

    private static EntityKey datasetKey(String name) {
        return new DatasetId(new Namespace("postgres://db"), name).key();
    }

    private static EntityKey jobKey(String name) {
        return new JobId(new Namespace("jobs"), name).key();
    }
}
