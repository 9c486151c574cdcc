package dev.cartulary.lineage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartulary.lineage.Events;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {
    private static final EntityKey FOCUS =
            new DatasetId(new Namespace("food_delivery"), "public.delivery_7_days").key();
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    @Test
    void whatIsExportedAsOpenLineageDeclaresTheSameEdgesAndFlowsElsewhere() {
        TestGraph.clear();
        TestProjection.create().apply(Events.corpus("from-templates/marquez-seed/"));
        TestProjection.create().apply(List.of(columns()));
        LineageGraph before = graph();

        List<LineageEvent> exported = ExportAnswer.events(before, Instant.parse("2026-11-21T10:00:00Z")).stream()
                .map(event -> Events.event(JSON.writeValueAsString(event)))
                .toList();
        TestGraph.clear();
        TestProjection.create().apply(exported);
        LineageGraph after = graph();

        assertThat(before.edges()).hasSizeGreaterThan(5);
        assertThat(before.columnEdges()).isNotEmpty();
        assertThat(ends(after)).containsExactlyInAnyOrderElementsOf(ends(before));
        assertThat(after.edges()).extracting(Edge::origin).containsOnly(LineageGraph.Origin.DECLARED);
        assertThat(after.columnEdges()).containsExactlyInAnyOrderElementsOf(before.columnEdges());
        assertThat(ExportAnswer.events(after, Instant.parse("2026-11-21T10:00:00Z")))
                .containsExactlyInAnyOrderElementsOf(
                        ExportAnswer.events(before, Instant.parse("2026-11-21T10:00:00Z")));
    }

    private static LineageEvent columns() {
        return Events.event("""
                {'eventType': 'COMPLETE', 'eventTime': '2026-11-20T10:00:00Z', 'producer': 'https://example.com/test',
                 'run': {'runId': '%s'}, 'job': {'namespace': 'food_delivery', 'name': 'more'},
                 'inputs': [{'namespace': 'food_delivery', 'name': 'public.delivery_7_days'}],
                 'outputs': [{'namespace': 'food_delivery', 'name': 'public.more', 'facets': {'columnLineage': {'fields': {
                   'x': {'inputFields': [{'namespace': 'food_delivery', 'name': 'public.delivery_7_days', 'field': 'order_id',
                     'transformations': [{'type': 'DIRECT', 'subtype': 'TRANSFORMATION', 'masking': true}]}]}}}}}]}
                """.formatted(Events.runId("77")));
    }

    private static LineageGraph graph() {
        return TestProjection.store()
                .trace(new LineageRequest(FOCUS, 20, 20, Set.of(), 1000, true))
                .orElseThrow();
    }

    private static List<Tuple> ends(LineageGraph graph) {
        return graph.edges().stream()
                .map(edge -> Tuple.tuple(edge.source(), edge.target()))
                .toList();
    }
}
