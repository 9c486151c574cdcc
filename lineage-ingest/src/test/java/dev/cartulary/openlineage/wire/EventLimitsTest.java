package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.openlineage.wire.EventLimits.Batch;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLimitsTest {
    private static final String EVENT =
            "{\"eventTime\":\"2026-11-21T10:00:00Z\",\"job\":{\"namespace\":\"n\",\"name\":\"j\"%s}%s}";
    private static final String INPUT = "{\"namespace\":\"n\",\"name\":\"d%d\"}";

    private final EventReader small = new EventReader(new EventLimits(500, 8, 2, 3, new Batch(2, 800)));

    @Test
    void refusesAnEventThatIsTooLarge() {
        assertTooLarge(small.parse(event("", ",\"x\":\"" + "y".repeat(500) + "\"")), "", "500 bytes");
    }

    @Test
    void refusesAnEventThatIsTooDeep() {
        String facet = ",\"facets\":{\"x\":{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{}}}}}}}";
        assertTooLarge(small.parse(event(facet, "")), "/job/facets/x/a/b/c/d/e", "8 levels");
    }

    @Test
    void refusesADeepBombOfAnySize() {
        String bomb = "[".repeat(1_000_000);
        assertThat(new EventReader(EventLimits.DEFAULT).parse(bomb.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        RefusedEvent.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE));
    }

    @Test
    void refusesANumberOfTooManyDigits() {
        byte[] event = event("", ",\"x\":" + "9".repeat(1_001));
        assertTooLarge(new EventReader(EventLimits.DEFAULT).parse(event), "", "number");
    }

    @Test
    void refusesTooManyDatasets() {
        String inputs = INPUT.formatted(1) + "," + INPUT.formatted(2);
        assertThat(small.parse(event("", ",\"inputs\":[" + inputs + "]"))).isInstanceOf(AcceptedEvent.class);
        byte[] three = event("", ",\"inputs\":[%s],\"outputs\":[%s]".formatted(inputs, INPUT.formatted(3)));
        assertTooLarge(small.parse(three), "", "3 inputs and outputs");
    }

    @Test
    void refusesTooManyFields() {
        String dataset = ",\"inputs\":[{\"namespace\":\"n\",\"name\":\"d\",\"facets\":{\"schema\":{\"fields\":[%s]}}}]";
        String three = "{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"}";
        assertThat(small.parse(event("", dataset.formatted(three)))).isInstanceOf(AcceptedEvent.class);
        byte[] four = event("", dataset.formatted(three + ",{\"name\":\"d\"}"));
        assertTooLarge(small.parse(four), "/inputs/0/facets", "3 fields");
    }

    @Test
    void judgesTheElementsOfABatchOneByOne() {
        String good = new String(event("", ""), UTF_8);
        String tooLarge = new String(event("", ",\"x\":\"" + "y".repeat(500) + "\""), UTF_8);
        assertThat(small.parseBatch(("[" + tooLarge + "," + good + "]").getBytes(UTF_8)))
                .isInstanceOfSatisfying(ReadBatch.Events.class, batch -> {
                    assertTooLarge(batch.events().getFirst(), "", "500 bytes");
                    assertThat(batch.events().getLast())
                            .isInstanceOfSatisfying(
                                    AcceptedEvent.class,
                                    accepted -> assertThat(accepted.index()).isEqualTo(1));
                });
    }

    @Test
    void refusesABatchThatIsTooLargeAsAWhole() {
        String events = new String(event("", ""), UTF_8);
        assertThat(small.parseBatch(
                        "[%s,%s,%s]".formatted(events, events, events).getBytes(UTF_8)))
                .isEqualTo(refused(Refusal.TOO_LARGE, "has more events than the limit of 2"));
        assertThat(small.parseBatch(" ".repeat(801).getBytes(UTF_8)))
                .isEqualTo(refused(Refusal.TOO_LARGE, "is larger than the limit of 800 bytes"));
    }

    @Test
    void refusesABatchThatIsNoArray() {
        assertThat(small.parseBatch(event("", ""))).isEqualTo(refused(Refusal.INVALID, "must be an array of events"));
        assertThat(small.parseBatch("".getBytes(UTF_8))).isEqualTo(refused(Refusal.MALFORMED, "is empty"));
        assertThat(small.parseBatch("[{},".getBytes(UTF_8)))
                .isEqualTo(refused(Refusal.MALFORMED, "is not valid JSON, at line 1, column 5"));
        assertThat(small.parseBatch("[] []".getBytes(UTF_8)))
                .isEqualTo(refused(Refusal.MALFORMED, "has more text after its end, at line 1, column 4"));
        assertThat(small.parseBatch("[]".getBytes(UTF_8))).isEqualTo(new ReadBatch.Events(List.of()));
    }

    @Test
    void aLimitIsPositive() {
        assertThatThrownBy(() -> new EventLimits(0, 1, 1, 1, new Batch(1, 1)))
                .hasMessage("maxEventBytes must be greater than 0");
    }

    private static ReadBatch refused(Refusal refusal, String reason) {
        return new ReadBatch.Refused(refusal, List.of(new Problem("", reason)));
    }

    private static void assertTooLarge(ReadEvent event, String pointer, String reason) {
        assertThat(event).isInstanceOfSatisfying(RefusedEvent.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE);
            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.pointer()).isEqualTo(pointer);
                assertThat(problem.reason()).contains(reason);
            });
        });
    }

    private static byte[] event(String inJob, String inEvent) {
        return EVENT.formatted(inJob, inEvent).getBytes(UTF_8);
    }
}
