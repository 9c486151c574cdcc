package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.facet.OutputStatisticsFacet;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that no producer should send gets the right answer, and never costs its neighbours theirs. */
class BadInputTest {
    private static final String EVENT = """
            {"eventTime":"2026-11-21T10:00:00Z","job":{"namespace":"n","name":"%s"},
             "run":{"runId":"0198a3f0-0000-7000-8000-000000000001"}}""";

    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    @Test
    void aBatchOfTenThousandLosesOnlyItsBadEvent() {
        var limits = new EventLimits(10_000, 100, 100, 100, new EventLimits.Batch(10_000, 16_000_000));
        String batch = IntStream.range(0, 10_000)
                .mapToObj(i -> i == 7_777 ? "{\"eventTime\":7}" : EVENT.formatted("j" + i))
                .collect(Collectors.joining(",", "[", "]"));
        List<ReadEvent> events =
                ((ReadBatch.Events) new EventReader(limits).parseBatch(batch.getBytes(UTF_8))).events();
        assertThat(events).hasSize(10_000);
        assertThat(events)
                .filteredOn(RefusedEvent.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(refused.index()).isEqualTo(7_777));
        String oneMore = batch.substring(0, batch.length() - 1) + "," + EVENT.formatted("x") + "]";
        assertThat(new EventReader(limits).parseBatch(oneMore.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ReadBatch.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE));
    }

    @Test
    void otherEncodingsThanUtf8AreToldApartOrRefused() {
        String event = EVENT.formatted("Zürich");
        assertThat(name(event.getBytes(UTF_8))).isEqualTo("Zürich");
        // RFC 8259 §8.1 demands UTF-8; a reader may ignore a byte order mark, and this one knows UTF-16 when it sees
        // it.
        assertThat(name(("\uFEFF" + event).getBytes(UTF_8))).isEqualTo("Zürich");
        assertThat(name(event.getBytes(UTF_16BE))).isEqualTo("Zürich");
        assertThat(reader.parse(event.getBytes(ISO_8859_1)))
                .isInstanceOfSatisfying(
                        RefusedEvent.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED));
    }

    @Test
    void aHugeTextIsKeptUpToTheLimitOfAnEvent() {
        String text = "y".repeat(1_900_000);
        String event = EVENT.formatted("j\",\"facets\":{\"sql\":{\"query\":\"" + text + "\"}},\"x\":\"");
        var accepted = (AcceptedEvent) reader.parse(event.getBytes(UTF_8));
        assertThat(GraphChange.of(accepted.event()).jobs().getFirst().sql()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e99999999999",
                "99999999999999999999",
                "1.5",
                "\"many\"",
                "true",
                "[1]",
                "{}"
            })
    void aCountBeyondAllRangesIsAbsentAndNoted(String count) {
        String event = """
                {"eventTime":"2026-11-21T10:00:00Z","job":{"namespace":"n","name":"j"},
                 "run":{"runId":"0198a3f0-0000-7000-8000-000000000001"},"outputs":[{"namespace":"n","name":"d",
                 "outputFacets":{"outputStatistics":{"rowCount":%s,"size":5}}}]}""".formatted(count);
        var accepted = (AcceptedEvent) reader.parse(event.getBytes(UTF_8));
        var statistics = ((RunEvent) accepted.event())
                .outputs()
                .getFirst()
                .outputFacets()
                .find(OutputStatisticsFacet.class)
                .orElseThrow();
        assertThat(statistics.rowCount()).isEmpty();
        assertThat(statistics.size()).contains(5L);
        assertThat(accepted.json()).contains("\"rowCount\":" + count);
        assertThat(accepted.misfits())
                .singleElement()
                .satisfies(misfit ->
                        assertThat(misfit.pointer()).isEqualTo("/outputs/0/outputFacets/outputStatistics/rowCount"));
    }

    @Test
    void aNumberInAProfileBeyondADoubleIsAbsent() {
        String event = """
                {"eventTime":"2026-11-21T10:00:00Z","dataset":{"namespace":"n","name":"d","facets":{"dataQualityMetrics":{
                 "columnMetrics":{"a":{"min":-1e400,"max":1e308,"sum":1e-400}}}}}}""";
        var accepted = (AcceptedEvent) reader.parse(event.getBytes(UTF_8));
        assertThat(GraphChange.of(accepted.event())
                        .measurements()
                        .profiles()
                        .getFirst()
                        .columns())
                .singleElement()
                .satisfies(column -> {
                    assertThat(column.min()).isEmpty();
                    assertThat(column.max()).contains(1e308);
                    assertThat(column.sum()).contains(0.0);
                });
    }

    @Test
    void aMemberThatComesTwiceIsRefusedWithItsPlace() {
        String event = EVENT.formatted("j\",\"name\":\"k");
        assertThat(reader.parse(event.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        RefusedEvent.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::pointer)
                                .containsExactly("/job/name"));
    }

    @Test
    void theNestingOfAConditionEndsWithTheLimitOfDepth() {
        String condition = "{\"type\":\"location\",\"locations\":[\"a\"]}";
        for (int depth = 0; depth < 200; depth++) {
            condition = "{\"type\":\"binary\",\"operator\":\"AND\",\"left\":" + condition
                    + ",\"right\":{\"type\":\"location\",\"locations\":[]}}";
        }
        String event = """
                {"eventTime":"2026-11-21T10:00:00Z","job":{"namespace":"n","name":"j"},"inputs":[{"namespace":"n","name":"d",
                 "inputFacets":{"subset":{"inputCondition":%s}}}]}""".formatted(condition);
        assertThat(reader.parse(event.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        RefusedEvent.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE));
    }

    private String name(byte[] bytes) {
        var accepted = (AcceptedEvent) reader.parse(bytes);
        return GraphChange.of(accepted.event()).jobs().getFirst().id().name();
    }
}
