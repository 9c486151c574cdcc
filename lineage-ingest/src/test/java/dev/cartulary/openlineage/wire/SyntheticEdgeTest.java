package dev.cartulary.openlineage.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What synthetic-edge/EXPECT.md asks of a consumer. Where it leaves a choice, this is ours. */
class SyntheticEdgeTest {
    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "01_no_job, /job",
        "02_no_event_time, /eventTime",
        "03_run_id_not_uuid, /run/runId",
        "04_event_type_unknown, /eventType",
        "11_dataset_name_empty, /inputs/0/name",
    })
    void refuses(String file, String pointer) {
        assertThat(read(file))
                .asInstanceOf(type(RefusedEvent.class))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVALID))
                .extracting(RefusedEvent::problems)
                .satisfies(problems ->
                        assertThat(problems).extracting(Problem::pointer).containsExactly(pointer));
    }

    @Test
    void refusesATruncatedEventWithThePlaceWhereItEnds() {
        assertThat(read("13_truncated"))
                .isEqualTo(new RefusedEvent(
                        0, Refusal.MALFORMED, List.of(new Problem("", "is not valid JSON, at line 1, column 119"))));
    }

    @Test
    void acceptsAnAbsentEventType() {
        assertThat(run("05_event_type_absent").type()).isEmpty();
    }

    @Test
    void acceptsNullInputs() {
        assertThat(run("06_inputs_null").inputs()).isEmpty();
    }

    @Test
    void acceptsAFacetWithoutItsBaseFields() {
        assertThat(run("07_facet_without_base_fields").job().facets().all()).hasSize(1);
    }

    @Test
    void seesThatAFacetIsWithdrawn() {
        assertThat(run("08_facet_deleted").job().facets().all()).singleElement().satisfies(facet -> {
            assertThat(facet.name()).isEqualTo("documentation");
            assertThat(facet.deleted()).isTrue();
        });
    }

    @Test
    void readsATimeWithoutZoneAsUtc() {
        assertThat(run("09_time_no_zone").header().eventTime()).isEqualTo(Instant.parse("2025-03-01T10:00:09Z"));
    }

    @Test
    void readsAnOffset() {
        assertThat(run("10_time_offset").header().eventTime()).isEqualTo(Instant.parse("2025-03-01T10:00:10Z"));
    }

    @Test
    void keepsUnknownTopLevelMembers() {
        assertThat(run("12_unknown_top_level")).isNotNull();
        assertThat(((AcceptedEvent) read("12_unknown_top_level")).json()).contains("\"futureField\":{\"a\":1}");
    }

    private ReadEvent read(String file) {
        return reader.parse(
                EventCorpus.at("synthetic-edge/" + file + ".json", 1).bytes());
    }

    private RunEvent run(String file) {
        LineageEvent event = ((AcceptedEvent) read(file)).event();
        return (RunEvent) event;
    }
}
