package dev.cartulary.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.cartulary.catalog.RunState;
import dev.cartulary.catalog.RunSummary;
import dev.cartulary.openlineage.LineageEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every projection keeps: the graph follows from the events, not from their order, their number or their batches. */
public abstract class LineageProjectionContract {
    protected abstract LineageProjection projection();

    /** Everything in the graph, comparable. */
    protected abstract List<String> dump();

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void applyingTheSameEventsTwiceChangesNothing() {
        List<LineageEvent> events = Events.corpus("from-templates/marquez-seed/");
        apply(events, 7);
        List<String> once = dump();

        apply(events, 7);
        apply(events, 100);

        assertThat(dump()).isEqualTo(once).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRealEventsDoesNotChangeTheGraph(long seed) {
        List<LineageEvent> events = Events.corpus();
        apply(events, 100);
        List<String> inOrder = dump();
        clear();

        List<LineageEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        apply(shuffled, 37);

        assertThat(dump()).isEqualTo(inOrder);
    }

    @Test
    void theSameEventInManyBatchesIsTheSameAsInOne() {
        List<LineageEvent> events = Events.corpus("from-templates/compat-producer/");
        apply(events, 1);
        List<String> oneByOne = dump();
        clear();

        apply(events, events.size());

        assertThat(dump()).isEqualTo(oneByOne).isNotEmpty();
    }

    @Test
    void aLateStartDoesNotReopenARun() {
        given(Events.run("COMPLETE@5", "01", "j", ""), Events.run("START@1", "01", "j", ""));
        assertRun(RunState.COMPLETED, 1, 5);

        given(Events.run("START@9", "01", "j", ""), Events.run("RUNNING@10", "01", "j", ""));
        assertRun(RunState.COMPLETED, 1, 5);
    }

    @Test
    void theFirstEndCounts() {
        given(
                Events.run("FAIL@7", "01", "j", ""),
                Events.run("COMPLETE@5", "01", "j", ""),
                Events.run("ABORT@8", "01", "j", ""));

        assertRun(RunState.COMPLETED, 5, 5);
    }

    @Test
    void aLaterStartRestartsAStreamingRun() {
        given(streaming("START@1"), streaming("FAIL@5"));
        assertRun(RunState.FAILED, 1, 5);

        given(streaming("START@6"));
        assertThat(newestRun().state()).isEqualTo(RunState.RUNNING);
        assertThat(newestRun().endedAt()).isEmpty();

        given(streaming("ABORT@8"));
        assertRun(RunState.ABORTED, 1, 8);
    }

    @Test
    void metadataAloneTellsNoState() {
        given(Events.run("OTHER@3", "01", "j", ""));
        assertThat(newestRun().state()).isEqualTo(RunState.UNKNOWN);

        given(Events.run("RUNNING@4", "01", "j", ""));
        assertThat(newestRun().state()).isEqualTo(RunState.RUNNING);
        assertThat(newestRun().startedAt()).contains(Instant.parse(Events.time(3)));
    }

    @Test
    void namesAsLongAsTheyMayBeAreKept() {
        String wide = "\u6771".repeat(4096);
        String path = "\u4eac".repeat(2000);
        String facet = "\u8868".repeat(200);
        given(Events.event("""
                {'eventType': 'COMPLETE', 'eventTime': '%1$s', 'producer': 'https://example.com',
                 'run': {'runId': '%2$s', 'facets': {'%5$s': {}}}, 'job': {'namespace': '%3$s', 'name': '%3$s'},
                 'outputs': [{'namespace': '%3$s', 'name': '%3$s',
                   'facets': {'schema': {'fields': [{'name': '%4$s'}]}, '%5$s': {'a': 1}}}]}
                """.formatted(Events.time(1), Events.runId("01"), wide, path, facet)));

        assertThat(dump()).anyMatch(line -> line.startsWith("[Column, Field]") && line.contains(path));
    }

    @Test
    void nothingOfABatchIsKeptWhenPartOfItFails() {
        given(Events.run("COMPLETE@1", "01", "before", ""));
        List<String> before = dump();
        String schema = "{'schema': {'fields': [{'name': 'a'}, {'name': 'b'}]}}";
        LineageEvent event =
                Events.run("COMPLETE@2", "02", "after", "'outputs': [%s]".formatted(Events.dataset("t", schema)));

        refusingTwoFields(() -> assertThatException().isThrownBy(() -> given(event)));
        assertThat(dump()).isEqualTo(before);

        given(event);
        assertThat(dump()).anyMatch(line -> line.contains("after"));
    }

    @Test
    void whatWasRepeatedOutlivesAnOlderStatementThatComesLate() {
        LineageEvent said = described(1, "said");
        LineageEvent other = described(2, "other");
        LineageEvent repeated = described(3, "said");

        assertSameInAnyOrder(List.of(said, other, repeated));
        assertThat(dump()).anyMatch(line -> line.contains("\"said\"")).noneMatch(line -> line.contains("\"other\""));
    }

    @Test
    void columnLineageFindsItsFieldsWhateverIsKnownOfTheSchema() {
        LineageEvent schema = written(1, "s", "'schema': {'fields': [{'name': 'a'}, {'name': 'b'}]}");
        LineageEvent flows = written(2, "t", """
                'schema': {'fields': [{'name': 'c'}]}, 'columnLineage': {'fields': {'c': {'inputFields': [
                  {'namespace': 'postgres://db', 'name': 's', 'field': 'a'},
                  {'namespace': 'postgres://db', 'name': 's', 'field': 'x'}]}}}""");
        LineageEvent withdrawn = written(3, "s", "'schema': {'_deleted': true}");

        assertSameInAnyOrder(List.of(schema, flows));
        assertSameInAnyOrder(List.of(schema, flows, withdrawn));
    }

    @Test
    void whatARunMeasuredIsWhatItSaidLastOfIt() {
        LineageEvent first = measured(1, "'outputStatistics': {'rowCount': 5, 'size': 50}", "true");
        LineageEvent last = measured(3, "'outputStatistics': {'rowCount': 7}", "false");
        LineageEvent other = measured(2, "'outputStatistics': {'rowCount': 6, 'fileCount': 2}", "true");

        assertSameInAnyOrder(List.of(first, other, last));
        assertThat(dump())
                .anyMatch(line -> line.contains("-WROTE{") && line.contains("rows=7") && !line.contains("bytes"))
                .anyMatch(line -> line.startsWith("[AssertionResult]") && line.contains("success=FALSE"))
                .filteredOn(line -> line.startsWith("[AssertionResult]") || line.startsWith("[Profile]"))
                .hasSize(2);
    }

    @Test
    void ofTwoOutcomesOfOneTimeTheFailureCounts() {
        assertSameInAnyOrder(List.of(measured(1, "", "true"), measured(1, "", "false")));
        assertThat(dump()).anyMatch(line -> line.contains("success=FALSE"));
    }

    @Test
    void everySchemaIsKept() {
        String shorter = "'schema': {'fields': [{'name': 'a', 'type': 'int'}]}";
        String longer = "'schema': {'fields': [{'name': 'b', 'type': 'int'}, {'name': 'a', 'type': 'int'}]}";
        String sameInOtherWords = """
                'schema': {'fields': [{'name': 'a', 'type': 'int', 'description': 'A'}, {'name': 'b', 'type': 'int'}]}""";
        List<LineageEvent> events = List.of(
                written(1, "t", shorter),
                written(2, "t", longer),
                written(3, "t", sameInOtherWords),
                written(4, "t", "'schema': {'fields': []}"));

        assertSameInAnyOrder(events);
        assertThat(dump())
                .filteredOn(line -> line.startsWith("[SchemaVersion]"))
                .hasSize(2)
                .anyMatch(
                        line -> line.contains("firstSeen=2026-11-01T10:02Z") && line.contains("paths=[\"a\", \"b\"]"));
    }

    @Test
    void versionsTagsAndOrderOfJobsFollowFromTheEventsAlone() {
        assertSameInAnyOrder(List.of(
                labelled(
                        1,
                        "v1",
                        "'tags': {'tags': [{'key': 'pii', 'field': 'a'}, {'key': 'gold'}]}",
                        "FINISH_TO_START"),
                labelled(2, "v2", "'tags': {'_deleted': true}", "START_TO_START"),
                labelled(3, "v2", "'tags': {'tags': [{'key': 'gold', 'value': 'yes'}]}", "FINISH_TO_START")));

        assertThat(dump())
                .anyMatch(line -> line.startsWith("[DatasetVersion]") && line.contains("\"v1\""))
                .anyMatch(line -> line.contains("-WROTE{") && line.contains("version=\"v2\""))
                .anyMatch(line -> line.startsWith("[TagSet]") && line.contains("values=[\"yes\"]"))
                .anyMatch(line -> line.contains("-RUNS_BEFORE{") && line.contains("FINISH_TO_START"))
                .anyMatch(line -> line.contains("emissionContent=\"COMPLETE_SNAPSHOT\""))
                .anyMatch(line -> line.startsWith("[Run]") && line.contains("code="))
                .anyMatch(line -> line.startsWith("[TestResult]") && line.contains("status=\"fail\""));
    }

    @Test
    void amountsOfWhatStatedLineageLeavesOutAreLeftOut() {
        LineageEvent stated = Events.run(
                "COMPLETE@2", "01", "j", "{'lineage': {'lineage': []}}", "'outputs': [%s]".formatted(amountOf("t", 9)));
        LineageEvent plain = Events.run("START@1", "01", "j", "'outputs': [%s]".formatted(Events.dataset("t", "{}")));

        assertSameInAnyOrder(List.of(plain, stated));
    }

    @Test
    void whatFeedsAnOutputFollowsFromTheEventsAlone() {
        assertSameInAnyOrder(List.of(
                feeding("RUNNING@1", "{'name': 'a'}"),
                feeding("RUNNING@2", "{'name': 'b'}"),
                feeding("COMPLETE@3", ""),
                Events.run("COMPLETE@4", "01", "j", "'outputs': [%s]".formatted(Events.dataset("t", "{}")))));
        assertThat(dump())
                .anyMatch(line -> line.contains("-PRODUCES{") && line.contains("sources=["))
                .anyMatch(line -> line.contains("-WROTE{") && line.contains("sources=["));

        assertSameInAnyOrder(List.of(declaring(1, "a"), declaring(2, "b"), declaring(2, "c")));
        assertThat(dump()).filteredOn(line -> line.contains("declaredSources=")).hasSize(1);
    }

    @Test
    void twoWritersAtOnceMakeTheSameGraph() throws Exception {
        List<LineageEvent> events = Events.corpus("from-templates/ol-spark/");
        apply(events, 10);
        List<String> alone = dump();
        clear();

        List<LineageEvent> reversed = events.reversed();
        try (var writers = Executors.newFixedThreadPool(2)) {
            var first = writers.submit(() -> apply(events, 10));
            var second = writers.submit(() -> apply(reversed, 10));
            first.get();
            second.get();
        }

        assertThat(dump()).isEqualTo(alone).isNotEmpty();
    }

    /** Runs the work while a dataset cannot get a second field, which is found out late in a batch. */
    protected abstract void refusingTwoFields(Runnable work);

    /** The newest run of the job {@code j} of the tests. */
    protected abstract RunSummary newestRun();

    private void assertRun(RunState state, int startMinute, int endMinute) {
        RunSummary run = newestRun();
        assertThat(run.state()).isEqualTo(state);
        assertThat(run.startedAt()).contains(Instant.parse(Events.time(startMinute)));
        assertThat(run.endedAt()).contains(Instant.parse(Events.time(endMinute)));
    }

    /** A run that states what feeds the table t: a dataset, or itself alone. */
    private static LineageEvent feeding(String type, String source) {
        return Events.run(type, "01", "j", stated(source), "");
    }

    private static LineageEvent declaring(int minute, String source) {
        return Events.event("{'eventTime': '%s', 'job': {'namespace': 'jobs', 'name': 'j', 'facets': %s}}"
                .formatted(Events.time(minute), stated("{'name': '%s'}".formatted(source))));
    }

    private static String stated(String source) {
        String input = source.isEmpty()
                ? "{'type': 'JOB'}"
                : source.replace("{", "{'type': 'DATASET', 'namespace': 'postgres://db', ");
        return """
                {'lineage': {'entries': [{'type': 'DATASET', 'namespace': 'postgres://db', 'name': 't', 'inputs': [%s]}]}}""".formatted(input);
    }

    private static LineageEvent described(int minute, String text) {
        return Events.run("OTHER@" + minute, "01", "j", "{'documentation': {'description': '%s'}}".formatted(text), "");
    }

    private static String amountOf(String dataset, int rows) {
        return "{'namespace': 'postgres://db', 'name': '%s', 'outputFacets': {'outputStatistics': {'rowCount': %s}}}"
                .formatted(dataset, rows);
    }

    private static LineageEvent measured(int minute, String outputFacets, String success) {
        return Events.run("RUNNING@" + minute, "01", "j", """
                'outputs': [{'namespace': 'postgres://db', 'name': 't', 'outputFacets': {%s}, 'facets': {
                  'dataQualityAssertions': {'assertions': [{'assertion': 'unique', 'column': 'a', 'success': %s}]},
                  'dataQualityMetrics': {'rowCount': %s, 'columnMetrics': {'a': {'nullCount': 1, 'quantiles': {'0.5': 2}}}}
                }}]""".formatted(outputFacets, success, minute));
    }

    private static LineageEvent labelled(int minute, String version, String tags, String rule) {
        String jobFacets = """
                {'sourceCodeLocation': {'type': 'git', 'url': 'https://example.com/%s'},
                 'jobType': {'processingType': 'BATCH', 'integration': 'SPARK', 'emissionPattern':
                   {'eventTrigger': 'PERIODIC', 'eventContentMode': 'COMPLETE_SNAPSHOT', 'windowDuration': %s}}}""".formatted(version, minute);
        return Events.event("""
                {'eventType': 'RUNNING', 'eventTime': '%s', 'producer': 'https://example.com/test',
                 'run': {'runId': '%s', 'facets': {
                   'test': {'tests': [{'name': 'no gaps', 'status': 'fail'}]},
                   'jobDependencies': {'upstream': [{'job': {'namespace': 'jobs', 'name': 'before'},
                     'sequence_trigger_rule': '%s'}], 'trigger_rule': 'all_done'}}},
                 'job': {'namespace': 'jobs', 'name': 'j', 'facets': %s},
                 'outputs': [%s]}
                """.formatted(
                        Events.time(minute),
                        Events.runId("01"),
                        rule,
                        jobFacets,
                        Events.dataset("t", "{'version': {'datasetVersion': '%s'}, %s}".formatted(version, tags))));
    }

    private static LineageEvent written(int minute, String dataset, String facets) {
        String output = Events.dataset(dataset, "{" + facets + "}");
        return Events.run("COMPLETE@" + minute, "0" + minute, "j", "'outputs': [%s]".formatted(output));
    }

    /** Every order, each event in a batch of its own; and all in one batch. */
    private void assertSameInAnyOrder(List<LineageEvent> events) {
        clear();
        apply(events, events.size());
        List<String> inOneBatch = dump();
        for (List<LineageEvent> order : orders(events)) {
            clear();
            apply(order, 1);
            assertThat(dump()).isEqualTo(inOneBatch).isNotEmpty();
        }
    }

    private static List<List<LineageEvent>> orders(List<LineageEvent> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<LineageEvent>> orders = new ArrayList<>();
        for (LineageEvent first : events) {
            List<LineageEvent> rest =
                    events.stream().filter(event -> event != first).toList();
            for (List<LineageEvent> order : orders(rest)) {
                List<LineageEvent> all = new ArrayList<>(order);
                all.addFirst(first);
                orders.add(all);
            }
        }
        return orders;
    }

    private static LineageEvent streaming(String type) {
        String facets = "{'jobType': {'processingType': 'STREAMING', 'integration': 'FLINK'}}";
        return Events.run(type, "01", "j", facets, "");
    }

    private void given(LineageEvent... events) {
        projection().apply(List.of(events));
    }

    private void apply(List<LineageEvent> events, int batch) {
        for (int from = 0; from < events.size(); from += batch) {
            projection().apply(events.subList(from, Math.min(events.size(), from + batch)));
        }
    }
}
