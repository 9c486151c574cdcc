package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.facet.ExtractionErrorFacet;
import dev.cartulary.openlineage.facet.InputStatisticsFacet;
import dev.cartulary.openlineage.facet.UnknownFacet;
import org.junit.jupiter.api.Test;

/** A facet that is partly wrong is read as far as it can be, and what was left out is told. One quote stands for two. */
class MisfitTest {
    private static final String EVENT = """
            {'eventTime':'2026-11-21T10:00:00Z','job':{'namespace':'n','name':'j'},
             'run':{'runId':'0198a3f0-0000-7000-8000-000000000001','facets':{%s}},
             'inputs':[{'namespace':'n','name':'d','inputFacets':{%s}}]}""";

    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    @Test
    void readsTheRestOfAFacetAndNotesWhatDoesNotFit() {
        AcceptedEvent event = read(
                "'extractionError':{'totalTasks':'many','failedTasks':1,'errors':[{'errorMessage':'a'},7,{'task':'b'}]}",
                "'inputStatistics':{'rowCount':1.5,'size':1e3,'fileCount':null}");
        assertThat(event.misfits())
                .containsExactly(
                        new Problem("/run/facets/extractionError/totalTasks", "must be a whole number"),
                        new Problem("/run/facets/extractionError/errors/1", "must be an object"),
                        new Problem("/run/facets/extractionError/errors/2", "lacks what it must have"),
                        new Problem("/inputs/0/inputFacets/inputStatistics/rowCount", "must be a whole number"));
        var run = (RunEvent) event.event();
        assertThat(run.run().facets().find(ExtractionErrorFacet.class).orElseThrow())
                .satisfies(facet -> assertThat(facet.failedTasks()).contains(1L))
                .satisfies(facet -> assertThat(facet.errors()).hasSize(1));
        assertThat(run.inputs().getFirst().inputFacets().find(InputStatisticsFacet.class))
                .hasValueSatisfying(statistics -> assertThat(statistics.size()).contains(1000L));
    }

    @Test
    void keepsAFacetThatCannotBeReadVerbatim() {
        AcceptedEvent event = read("'test':{'tests':'none'}", "");
        assertThat(event.misfits())
                .containsExactly(
                        new Problem("/run/facets/test/tests", "must be an array"),
                        new Problem("/run/facets/test", "cannot be read: tests is not an array"));
        var run = (RunEvent) event.event();
        assertThat(run.run().facets().find(UnknownFacet.class))
                .hasValueSatisfying(facet -> assertThat(facet.body()).isEqualTo("{\"tests\":\"none\"}"));
    }

    @Test
    void aFacetOfAnotherPlaceIsUnknownHere() {
        assertThat(read("'schema':{'fields':[]}", "'sql':{'query':'x'}").misfits())
                .isEmpty();
    }

    @Test
    void thePointersOfNamesWithSlashesAreEscaped() {
        assertThat(read("'gcp_composer_run':{'dagRunId':{}}", "'icebergScanReport':{'scanMetrics':{'a/b~c':'x'}}")
                        .misfits())
                .extracting(Problem::pointer)
                .contains("/inputs/0/inputFacets/icebergScanReport/scanMetrics/a~1b~0c");
    }

    private AcceptedEvent read(String runFacets, String inputFacets) {
        byte[] json = EVENT.formatted(runFacets, inputFacets).replace('\'', '"').getBytes(UTF_8);
        return (AcceptedEvent) reader.parse(json);
    }
}
