package dev.cartulary.openlineage.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.EventType;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.facet.TagsFacet.Tag;
import dev.cartulary.openlineage.facet.Transformation.Kind;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What facets mean beyond the description of a thing. One quote stands for a double quote. */
class SemanticsTest {
    private static final String SELF = "0198a3f0-0000-7000-8000-000000000001";
    private static final String OTHER = "0198a3f0-0000-7000-8000-000000000002";
    private static final EntityKey JOB = job("j");

    @Test
    void statedLineageReplacesInputsTimesOutputsAndColumnLineage() {
        GraphChange change = run(
                "",
                "'lineage':{'entries':["
                        + "{'type':'DATASET','namespace':'n','name':'b','inputs':[{'type':'DATASET','namespace':'n','name':'a'}],"
                        + "'fields':{'y':{'inputs':[{'type':'DATASET','namespace':'n','name':'a','field':'x'}]}}},"
                        + "{'type':'DATASET','namespace':'n','name':'made','inputs':[]}]}",
                """
                'inputs':[{'namespace':'n','name':'a'},{'namespace':'n','name':'unused'}],
                'outputs':[{'namespace':'n','name':'b','facets':{'columnLineage':{'fields':{'z':{'inputFields':[
                  {'namespace':'n','name':'unused','field':'q'}]}}}}},{'namespace':'n','name':'made'}]""");
        assertThat(change.explicit().stated()).isTrue();
        assertThat(change.explicit().targets())
                .extracting(ExplicitLineage.End::key)
                .containsExactly(dataset("b"), dataset("made"));
        assertThat(change.explicit().edges())
                .extracting(edge -> edge.source().key(), edge -> edge.target().key())
                .containsExactly(tuple(dataset("a"), dataset("b")));
        assertThat(change.inputs()).extracting(EdgeRow::dataset).containsExactly(dataset("a"));
        assertThat(change.outputs()).extracting(EdgeRow::dataset).containsExactly(dataset("b"));
        assertThat(change.columnFlows())
                .extracting(ColumnFlowRow::sourceField, ColumnFlowRow::targetField, ColumnFlowRow::kind)
                .containsExactly(tuple(Optional.of("x"), Optional.of("y"), Kind.DIRECT));
        assertThat(change.datasets()).hasSize(4);
    }

    @Test
    void statedLineageMayRunBetweenJobs() {
        GraphChange change = run("", """
                'lineage':{'entries':[
                 {'type':'JOB','inputs':[{'type':'JOB','namespace':'n','name':'before','runId':'%s'},
                   {'type':'DATASET','namespace':'n','name':'a','field':'k'}]},
                 {'type':'JOB','namespace':'n','name':'other','inputs':[{'type':'DATASET','namespace':'n','name':'c'}]},
                 {'type':'JOB','namespace':'n','inputs':[]},
                 {'type':'DATASET','namespace':'n','name':'b','inputs':[{'type':'JOB'},{'type':'?'}]}]}""".formatted(OTHER), "");
        assertThat(change.explicit().edges())
                .extracting(edge -> edge.source().key(), edge -> edge.target().key())
                .containsExactly(
                        tuple(job("before"), JOB),
                        tuple(dataset("a"), JOB),
                        tuple(dataset("c"), job("other")),
                        tuple(JOB, dataset("b")));
        assertThat(change.inputs()).extracting(EdgeRow::dataset).containsExactly(dataset("a"));
        assertThat(change.outputs()).extracting(EdgeRow::dataset).containsExactly(dataset("b"));
        assertThat(change.jobs()).extracting(JobRow::key).containsExactly(JOB, job("before"), job("other"));
        assertThat(change.columnFlows()).isEmpty();
    }

    @Test
    void aDatasetStatesItsSourcesWithoutAJob() {
        GraphChange change = datasetEvent("""
                'lineage':{'inputs':[{'type':'DATASET','namespace':'n','name':'s','field':'f'}],'fields':{}},
                'columnLineage':{'fields':{'z':{'inputFields':[{'namespace':'n','name':'q','field':'q'}]}}}""");
        assertThat(change.explicit().edges())
                .extracting(edge -> edge.source().key(), edge -> edge.target().key())
                .containsExactly(tuple(dataset("s"), dataset("d")));
        assertThat(change.columnFlows())
                .extracting(ColumnFlowRow::sourceField, ColumnFlowRow::targetField, ColumnFlowRow::kind)
                .containsExactly(tuple(Optional.of("f"), Optional.empty(), Kind.INDIRECT));
    }

    @Test
    void lineageOfADatasetCountsOnlyInItsOwnEvent() {
        AcceptedEvent event = read(runEvent("", "", """
                'outputs':[{'namespace':'n','name':'d','facets':{'lineage':{'inputs':[]}}}]"""));
        assertThat(GraphChange.of(event.event()).explicit().stated()).isFalse();
        assertThat(event.misfits())
                .singleElement()
                .satisfies(misfit -> assertThat(misfit.pointer()).isEqualTo("/outputs/0/facets/lineage"));
    }

    @Test
    void anEmissionPatternTellsWhetherEventsAddUp() {
        var emission = run("", """
                        'jobType':{'processingType':'STREAMING','integration':'FLINK','emissionPattern':
                        {'eventTrigger':'PERIODIC','eventContentMode':'COMPLETE_SNAPSHOT','windowDuration':300}}""", "").jobs().getFirst().emission().orElseThrow();
        assertThat(emission.contentMode()).contains("COMPLETE_SNAPSHOT");
        assertThat(emission.windowSeconds()).contains(300L);
    }

    @Test
    void aStreamMayBeKnownFromTheMiddle() {
        GraphChange change = change("{'eventType':'RUNNING',"
                + runEvent("", "'jobType':{'processingType':'STREAMING'}", """
                'inputs':[{'namespace':'n','name':'topic'}]""").substring(1));
        assertThat(change.run().orElseThrow().transition()).contains(EventType.RUNNING);
        assertThat(change.inputs()).hasSize(1);
    }

    @Test
    void everyRunThatWritesMakesAVersion() {
        String schema = "'facets':{'schema':{'fields':[{'name':'a','type':'%s'}]}}";
        String output = "'outputs':[{'namespace':'n','name':'d',%s}]";
        var first = run("", "", output.formatted(schema.formatted("int"))).versions();
        var again = run("", "", output.formatted(schema.formatted("int"))).versions();
        var wider = run("", "", output.formatted(schema.formatted("long"))).versions();
        var stated = run("", "", output.formatted("'facets':{'version':{'datasetVersion':'42'}}"))
                .versions();
        assertThat(first)
                .isEqualTo(again)
                .isNotEqualTo(wider)
                .singleElement()
                .satisfies(row -> assertThat(row.use()).isEqualTo(VersionRow.Use.WRITTEN))
                .satisfies(row -> assertThat(row.stated()).isFalse());
        assertThat(stated).extracting(VersionRow::version, VersionRow::stated).containsExactly(tuple("42", true));
    }

    @Test
    void aRunReadsTheVersionItNames() {
        assertThat(run("", "", """
                        'inputs':[{'namespace':'n','name':'d'},{'namespace':'n','name':'e','facets':{'version':{'datasetVersion':7}}}]""").versions())
                .extracting(VersionRow::dataset, VersionRow::version, VersionRow::use)
                .containsExactly(tuple(dataset("e"), "7", VersionRow.Use.READ));
    }

    @Test
    void orderOfExecutionIsNotLineage() {
        GraphChange change = run("""
                'jobDependencies':{'upstream':[{'job':{'namespace':'n','name':'before'},'run':{'runId':'%s'},
                  'status_trigger_rule':'EXECUTE_ON_SUCCESS'},{'job':{'namespace':'n','name':'j'}},{'job':{'name':'?'}}],
                 'downstream':[{'job':{'namespace':'n','name':'after'}}],'trigger_rule':'ALL_DONE'}""".formatted(OTHER), "", "");
        assertThat(change.dependencies())
                .extracting(DependencyRow::before, DependencyRow::after, DependencyRow::triggerRule)
                .containsExactly(
                        tuple(job("before"), JOB, Optional.of("ALL_DONE")), tuple(JOB, job("after"), Optional.empty()));
        assertThat(change.jobs()).extracting(JobRow::key).containsExactly(JOB, job("before"), job("after"));
        assertThat(change.inputs()).isEmpty();
    }

    @Test
    void tagsOfAFieldAreTheDatasetsAndCanBeWithdrawn() {
        GraphChange tagged =
                datasetEvent("'tags':{'tags':[{'key':'pii','value':'true','field':'mail'},{'key':'gold'}]}");
        assertThat(tagged.tags()).singleElement().satisfies(row -> {
            assertThat(row.owner()).isEqualTo(FacetRow.Owner.DATASET);
            assertThat(row.ownerKey()).isEqualTo(dataset("d").value());
            assertThat(row.tags())
                    .containsExactly(
                            new Tag("pii", Optional.of("true"), Optional.empty(), Optional.of("mail")),
                            new Tag("gold", Optional.empty(), Optional.empty(), Optional.empty()));
        });
        assertThat(datasetEvent("'tags':{'_deleted':true}").tags())
                .singleElement()
                .satisfies(row -> assertThat(row.tags()).isEmpty());
        assertThat(datasetEvent("'schema':{'fields':[]}").tags()).isEmpty();
    }

    @Test
    void aDatasetIsNotRenamedFromItself() {
        String rename = "'lifecycleStateChange':{'lifecycleStateChange':'RENAME','previousIdentifier':"
                + "{'namespace':'n','name':'%s'}}";
        assertThat(datasetEvent(rename.formatted("old")).datasets().getFirst().renamedFrom())
                .contains(new DatasetId(new Namespace("n"), "old"));
        assertThat(datasetEvent(rename.formatted("d")).datasets().getFirst().renamedFrom())
                .isEmpty();
    }

    @Test
    void amountsComeFromStatisticsThenFromTheFormatsOwnReport() {
        GraphChange change = run("", "", """
                'inputs':[{'namespace':'n','name':'a','inputFacets':{'inputStatistics':{'rowCount':5,'size':100}}},
                  {'namespace':'n','name':'b'}],
                'outputs':[{'namespace':'n','name':'c','outputFacets':{'outputStatistics':{'rowCount':3},
                  'icebergCommitReport':{'commitMetrics':{'addedRecords':4,'addedFilesSizeInBytes':2048,'addedDataFiles':1}}}}]""");
        assertThat(change.measurements().amounts())
                .extracting(
                        Measurements.Amount::dataset,
                        Measurements.Amount::rows,
                        Measurements.Amount::bytes,
                        Measurements.Amount::files)
                .containsExactly(
                        tuple(dataset("a"), Optional.of(5L), Optional.of(100L), Optional.empty()),
                        tuple(dataset("c"), Optional.of(3L), Optional.of(2048L), Optional.of(1L)));
    }

    @Test
    void checksTestsAndProfilesAreKept() {
        GraphChange change =
                run("'test':{'tests':[{'name':'t','status':'fail','severity':'warn'},{'name':'no outcome'}]}", "", """
                'inputs':[{'namespace':'n','name':'a','facets':{'dataQualityMetrics':{'rowCount':9,'columnMetrics':
                  {'x':{'nullCount':1,'quantiles':{'0.5':2.5}}}}},'inputFacets':{'dataQualityAssertions':{'assertions':[
                  {'assertion':'not_null','success':false,'column':'x'},{'assertion':'unique'}]}}}]""");
        assertThat(change.measurements().tests())
                .singleElement()
                .satisfies(row -> assertThat(row.test().status()).isEqualTo("fail"));
        assertThat(change.measurements().assertions()).singleElement().satisfies(row -> {
            assertThat(row.assertion().success()).isFalse();
            assertThat(row.assertion().column()).contains("x");
        });
        assertThat(change.measurements().profiles())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.columns().getFirst().quantiles()).containsEntry("0.5", 2.5));
    }

    private static GraphChange run(String runFacets, String jobFacets, String datasets) {
        return change(runEvent(runFacets, jobFacets, datasets));
    }

    private static String runEvent(String runFacets, String jobFacets, String datasets) {
        return "{'eventTime':'2026-11-21T10:00:00Z','job':{'namespace':'n','name':'j','facets':{%s}},'run':{'runId':'%s','facets':{%s}}%s}"
                .formatted(jobFacets, SELF, runFacets, datasets.isEmpty() ? "" : "," + datasets);
    }

    private static GraphChange datasetEvent(String facets) {
        return change("{'eventTime':'2026-11-21T10:00:00Z','dataset':{'namespace':'n','name':'d','facets':{%s}}}"
                .formatted(facets));
    }

    private static GraphChange change(String event) {
        return GraphChange.of(read(event).event());
    }

    private static AcceptedEvent read(String event) {
        return (AcceptedEvent) new EventReader(EventLimits.DEFAULT)
                .parse(event.replace('\'', '"').getBytes(UTF_8));
    }

    private static EntityKey job(String name) {
        return new JobId(new Namespace("n"), name).key();
    }

    private static EntityKey dataset(String name) {
        return new DatasetId(new Namespace("n"), name).key();
    }
}
