package dev.cartulary.openlineage.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import org.junit.jupiter.api.Test;

/** Rules of the rows. One quote stands for a double quote. */
class GraphChangeTest {
    private static final String SELF = "0198a3f0-0000-7000-8000-000000000001";
    private static final String OTHER = "0198a3f0-0000-7000-8000-000000000002";

    @Test
    void aParentThatSendsNoEventsIsAPlaceholder() {
        GraphChange change =
                run("'parent':{'run':{'runId':'" + OTHER + "'},'job':{'namespace':'airflow','name':'dag'}}");
        RunRow run = change.run().orElseThrow();
        assertThat(run.parentRun()).isEqualTo(RunId.parse(OTHER));
        assertThat(change.jobs()).extracting(JobRow::placeholder).containsExactly(false, true);
        assertThat(change.jobs().getLast().platform()).isEqualTo("airflow");
        assertThat(run.parentJob()).contains(change.jobs().getLast().key());
    }

    @Test
    void aRunIsNotItsOwnParent() {
        GraphChange change = run("'parent':{'run':{'runId':'" + SELF + "'},'job':{'namespace':'n','name':'j'}}");
        assertThat(change.run().orElseThrow().parentRun()).isEmpty();
        assertThat(change.run().orElseThrow().parentJob()).isEmpty();
    }

    @Test
    void aRunMayHaveAParentOfTheSameJob() {
        GraphChange change = run("'parent':{'run':{'runId':'" + OTHER + "'},'job':{'namespace':'n','name':'j'}}");
        assertThat(change.run().orElseThrow().parentJob())
                .contains(change.run().orElseThrow().job());
        assertThat(change.jobs()).singleElement().matches(job -> !job.placeholder());
    }

    @Test
    void aDatasetReadAndWrittenIsOneDatasetWithBothFacets() {
        GraphChange change = change("""
                {'eventTime':'2026-11-21T10:00:00Z','job':{'namespace':'n','name':'j'},
                'inputs':[{'namespace':'n','name':'d','facets':{'documentation':{'description':'in'},
                  'schema':{'fields':[{'name':'a'}]}},'inputFacets':{'inputStatistics':{'rowCount':1}}}],
                'outputs':[{'namespace':'n','name':'d','facets':{'documentation':{'description':'out'}}},
                  {'namespace':'n','name':'d'}]}""");
        assertThat(change.origin()).isEqualTo(Origin.DECLARED);
        assertThat(change.datasets()).singleElement().satisfies(dataset -> {
            assertThat(dataset.description()).contains("out");
            assertThat(dataset.schemaSent()).isTrue();
        });
        assertThat(change.inputs()).hasSize(1);
        assertThat(change.outputs()).hasSize(1);
        assertThat(change.facets())
                .extracting(FacetRow::owner, FacetRow::name)
                .containsExactly(
                        tuple(FacetRow.Owner.DATASET, "documentation"),
                        tuple(FacetRow.Owner.DATASET, "schema"),
                        tuple(FacetRow.Owner.INPUT, "inputStatistics"));
    }

    @Test
    void anEmptySchemaIsASchemaAndAnUnreadableOneIsNot() {
        assertThat(dataset("'schema':{'fields':[]}").datasets().getFirst().schemaSent())
                .isTrue();
        assertThat(dataset("'schema':{'fields':null}").datasets().getFirst().schemaSent())
                .isFalse();
        assertThat(dataset("'schema':{'_deleted':true,'fields':[]}")
                        .datasets()
                        .getFirst()
                        .schemaSent())
                .isFalse();
    }

    @Test
    void theSameFlowSaidTwiceIsOneRow() {
        String input = "{'namespace':'n','name':'s','field':'x'}";
        GraphChange change =
                dataset("'columnLineage':{'fields':{'a':{'inputFields':[%s,%s]}}}".formatted(input, input));
        assertThat(change.columnFlows()).hasSize(1);
    }

    private static GraphChange run(String facet) {
        return change("{'eventTime':'2026-11-21T10:00:00Z','job':{'namespace':'n','name':'j'},"
                + "'run':{'runId':'%s','facets':{%s}}}".formatted(SELF, facet));
    }

    private static GraphChange dataset(String facet) {
        return change("{'eventTime':'2026-11-21T10:00:00Z','dataset':{'namespace':'n','name':'d','facets':{%s}}}"
                .formatted(facet));
    }

    private static GraphChange change(String event) {
        var read = new EventReader(EventLimits.DEFAULT)
                .parse(event.replace('\'', '"').getBytes(UTF_8));
        return GraphChange.of(((AcceptedEvent) read).event());
    }
}
