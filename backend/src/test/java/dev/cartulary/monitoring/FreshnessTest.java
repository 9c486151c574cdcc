package dev.cartulary.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.monitoring.Freshness.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, ON_TIME", "36, ON_TIME", "37, LATE", "72, LATE", "73, STALE"})
    void isLateAfterOneAndAHalfUsualIntervalsAndStaleAfterThree(int hoursLater, State expected) {
        Freshness freshness =
                Freshness.of(days(5), NOON.plus(Duration.ofHours(4 * 24 + hoursLater)), TestSettings.DEFAULT);

        assertThat(freshness.state()).isEqualTo(expected);
        assertThat(freshness.usualInterval()).contains(Duration.ofDays(1));
        assertThat(freshness.last()).contains(NOON.plus(Duration.ofDays(4)));
        assertThat(freshness.expectedBy()).contains(NOON.plus(Duration.ofHours(4 * 24 + 36)));
    }

    @Test
    void nothingIsUsualOfWhatHappenedFewTimes() {
        Freshness freshness = Freshness.of(days(4), NOON.plus(Duration.ofDays(400)), TestSettings.DEFAULT);

        assertThat(freshness.state()).isEqualTo(State.UNKNOWN);
        assertThat(freshness.last()).contains(NOON.plus(Duration.ofDays(3)));
        assertThat(Freshness.of(List.of(), NOON, TestSettings.DEFAULT).last()).isEmpty();
    }

    private static List<Instant> days(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> NOON.plus(Duration.ofDays(day)))
                .toList();
    }
}
