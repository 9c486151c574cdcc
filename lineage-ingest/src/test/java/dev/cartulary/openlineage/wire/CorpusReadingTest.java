package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.DatasetEvent;
import dev.cartulary.openlineage.Facet;
import dev.cartulary.openlineage.JobEvent;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.corpus.CorpusEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every public event we have is understood, or refused for a reason its sender can act on. */
class CorpusReadingTest {
    /** An independent reader: Jackson's own trees, exact in numbers. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    @Test
    void refusesOnlyRunIdsThatAreNoUuids() {
        Map<String, List<Problem>> refused = new TreeMap<>();
        int accepted = 0;
        for (CorpusEvent event : found()) {
            switch (reader.parse(event.bytes())) {
                case AcceptedEvent _ -> accepted++;
                case RefusedEvent refusal -> refused.put(event.name(), refusal.problems());
            }
        }
        assertThat(accepted).isEqualTo(600);
        assertThat(refused)
                .containsOnlyKeys(
                        "events/compat-consumer/simple_run_event/simple_run_event.json:1",
                        "events/ol-docs/docs__spec__examples.ndjson:4",
                        "events/ol-docs/docs__spec__examples.ndjson:5",
                        "events/ol-docs/docs__spec__examples.ndjson:6",
                        "events/ol-docs/docs__spec__examples.ndjson:7");
        assertThat(refused.values())
                .allSatisfy(problems ->
                        assertThat(problems).extracting(Problem::pointer).containsExactly("/run/runId"));
    }

    @Test
    void keepsTheWholeEventVerbatim() {
        for (CorpusEvent event : found()) {
            if (reader.parse(event.bytes()) instanceof AcceptedEvent accepted
                    && accepted.redactions().isEmpty()) {
                assertThat(EXACT.readTree(accepted.json())).as(event.name()).isEqualTo(EXACT.readTree(event.json()));
            }
        }
    }

    @Test
    void keepsEveryFacetBodyVerbatim() {
        for (CorpusEvent event : found()) {
            if (reader.parse(event.bytes()) instanceof AcceptedEvent accepted
                    && accepted.redactions().isEmpty()) {
                Set<JsonNode> sent = new HashSet<>();
                EXACT.readTree(event.json()).findValues("facets").forEach(facets -> facets.forEach(sent::add));
                for (Facet facet : facets(accepted)) {
                    assertThat(sent).as(event.name()).contains(EXACT.readTree(facet.body()));
                }
            }
        }
    }

    @Test
    void readsItsOwnTextToTheSameEventAndFindsNoSecretTwice() {
        for (CorpusEvent event : EventCorpus.all()) {
            if (reader.parse(event.bytes()) instanceof AcceptedEvent accepted) {
                assertThat(reader.parse(accepted.json().getBytes(UTF_8)))
                        .as(event.name())
                        .isInstanceOfSatisfying(AcceptedEvent.class, again -> {
                            assertThat(again.event()).isEqualTo(accepted.event());
                            assertThat(again.json()).isEqualTo(accepted.json());
                            assertThat(again.redactions()).isEmpty();
                            assertThat(again.misfits()).isEqualTo(accepted.misfits());
                        });
            }
        }
    }

    @Test
    void everyRowOfAChangeFindsItsOwner() {
        for (CorpusEvent event : EventCorpus.all()) {
            if (reader.parse(event.bytes()) instanceof AcceptedEvent accepted) {
                GraphChange change = GraphChange.of(accepted.event());
                var datasets = change.datasets().stream().map(row -> row.key()).toList();
                assertThat(datasets).as(event.name()).doesNotHaveDuplicates();
                assertThat(datasets)
                        .as(event.name())
                        .containsAll(change.fields().stream()
                                .map(row -> row.dataset())
                                .toList())
                        .containsAll(change.inputs().stream()
                                .map(row -> row.dataset())
                                .toList())
                        .containsAll(change.outputs().stream()
                                .map(row -> row.dataset())
                                .toList())
                        .containsAll(change.columnFlows().stream()
                                .map(row -> row.sourceDataset())
                                .toList())
                        .containsAll(change.columnFlows().stream()
                                .map(row -> row.targetDataset())
                                .toList());
            }
        }
    }

    private static List<CorpusEvent> found() {
        List<CorpusEvent> found = new ArrayList<>(EventCorpus.under("events/"));
        found.addAll(EventCorpus.under("from-templates/"));
        return found;
    }

    private static List<Facet> facets(AcceptedEvent accepted) {
        List<Facet> facets = new ArrayList<>();
        switch (accepted.event()) {
            case RunEvent run -> {
                facets.addAll(run.run().facets().all());
                facets.addAll(run.job().facets().all());
                run.inputs()
                        .forEach(input -> facets.addAll(input.dataset().facets().all()));
                run.outputs()
                        .forEach(output ->
                                facets.addAll(output.dataset().facets().all()));
            }
            case JobEvent job -> facets.addAll(job.job().facets().all());
            case DatasetEvent dataset ->
                facets.addAll(dataset.dataset().facets().all());
        }
        return facets;
    }
}
