package dev.cartulary.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProducerTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:15:30Z, 2026-11-21T10:15:30Z",
        "2026-11-21t10:15:30z, 2026-11-21T10:15:30Z",
        "2026-11-21T10:15Z, 2026-11-21T10:15:00Z",
        "2026-11-21T10:15:30.123456789Z, 2026-11-21T10:15:30.123456789Z",
        "2026-11-21T10:15:30+02:00, 2026-11-21T08:15:30Z",
        "2026-11-21T10:15:30-0530, 2026-11-21T15:45:30Z",
        "2026-11-21T10:15:30+02, 2026-11-21T08:15:30Z",
        "2026-11-21T10:15:30+00:00, 2026-11-21T10:15:30Z",
        "2020-12-28T19:51:01.641499, 2020-12-28T19:51:01.641499Z",
        "2022-06-28 15:45:00, 2022-06-28T15:45:00Z",
        "2022-06-28 15:45:00 +02:00, 2022-06-28T13:45:00Z",
        "2026-07-01T12:00:00+02:00[Europe/Paris], 2026-07-01T10:00:00Z",
    })
    void reads(String text, Instant expected) {
        assertThat(ProducerTime.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-01-02",
                "10:15:30",
                "1764000000",
                "yesterday",
                "2026-02-30T10:00:00Z",
                "2026-11-21T25:00:00Z",
                "2026-11-21T10:15:60Z",
                "2026-11-21T10:15:30.1234567890Z",
                "+12026-11-21T10:15:30Z",
                "0000-11-21T10:15:30Z",
                "-0001-11-21T10:15:30Z",
                "2026-11-21T10:15:30Z trailing",
                "2026-11-21T10:15:30[Nowhere/City]",
            })
    void refuses(String text) {
        assertThat(ProducerTime.parse(text)).isEmpty();
    }
}
