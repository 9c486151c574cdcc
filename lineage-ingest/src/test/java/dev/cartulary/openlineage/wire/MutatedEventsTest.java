package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.corpus.CorpusEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the answer is a value: broken variants of real events, the same ones in every build. */
class MutatedEventsTest {
    private static final int ROUNDS = 8;
    private static final List<String> VALUES =
            List.of("null", "[]", "{}", "\"\"", "\"x\"", "0", "-1e400", "true", "[null]", "{\"name\":{}}");

    private final EventReader reader = new EventReader(EventLimits.DEFAULT);
    private final Random random = new Random(20261121);

    @Test
    void truncatedEventsAreRefused() {
        for (CorpusEvent event : EventCorpus.all()) {
            byte[] whole = event.json().strip().getBytes(UTF_8);
            byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThat(reader.parse(part)).as(event.name()).isInstanceOf(RefusedEvent.class);
        }
    }

    @Test
    void flippedBitsNeverBreakTheReader() {
        for (CorpusEvent event : EventCorpus.all()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = event.bytes();
                for (int flips = random.nextInt(3); flips >= 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                readFully(event, bytes);
            }
        }
    }

    @Test
    void swappedTypesNeverBreakTheReader() {
        for (CorpusEvent event : EventCorpus.all()) {
            for (int round = 0; round < ROUNDS; round++) {
                readFully(event, swapped(event.json()).getBytes(UTF_8));
            }
        }
    }

    /** The text with another value in place of one that begins after a random colon. */
    private String swapped(String json) {
        int colon = json.indexOf(':', random.nextInt(json.length()));
        if (colon < 0) {
            return json;
        }
        int end = endOfValue(json, colon + 1);
        return json.substring(0, colon + 1) + VALUES.get(random.nextInt(VALUES.size())) + json.substring(end);
    }

    private static int endOfValue(String json, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                return i;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return json.length();
    }

    private void readFully(CorpusEvent event, byte[] bytes) {
        switch (reader.parse(bytes)) {
            case AcceptedEvent accepted ->
                assertThat(GraphChange.of(accepted.event())).isNotNull();
            case RefusedEvent refused ->
                assertThat(refused.problems())
                        .as(event.name())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.reason())
                                .isNotBlank()
                                .doesNotContain("tools.jackson", "Exception", "JsonParser"));
        }
    }
}
