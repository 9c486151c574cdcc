package dev.cartulary.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.problem.ErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class IngestRateTest {
    private static final ActorRef ONE = new ActorRef("token:one");
    private static final ActorRef OTHER = new ActorRef("token:other");

    private final MovableClock clock = new MovableClock();

    @Test
    void asManyAsComeArePassedUnlessAnOperatorSaysOtherwise() {
        IngestRate rate = rate(0, 0);
        for (int i = 0; i < 10; i++) {
            rate.count(ONE, 1_000_000);
            rate.require(ONE);
        }
    }

    @Test
    void aTokenIsSentAwayUntilItsBucketHasAnEventAgain() {
        IngestRate rate = rate(10, 0);
        rate.count(ONE, 20);
        assertThatThrownBy(() -> rate.require(ONE)).isInstanceOfSatisfying(TooFast.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.TOO_FAST);
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(1));
        });
        assertThatCode(() -> rate.require(OTHER)).doesNotThrowAnyException();
        clock.move(Duration.ofMillis(99));
        assertThatThrownBy(() -> rate.require(ONE)).isInstanceOf(TooFast.class);
        clock.move(Duration.ofMillis(1));
        assertThatCode(() -> rate.require(ONE)).doesNotThrowAnyException();
    }

    @Test
    void aBatchLargerThanTheBucketPassesOnceAndIsMadeUpFor() {
        IngestRate rate = rate(10, 0);
        rate.require(ONE);
        rate.count(ONE, 119);
        assertThatThrownBy(() -> rate.require(ONE))
                .isInstanceOfSatisfying(
                        TooFast.class, e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(10)));
        clock.move(Duration.ofSeconds(10));
        rate.require(ONE);
    }

    @Test
    void allTokensTogetherAreBoundToo() {
        IngestRate rate = rate(0, 10);
        rate.count(ONE, 15);
        rate.require(OTHER);
        rate.count(OTHER, 5);
        assertThatThrownBy(() -> rate.require(ONE)).isInstanceOf(TooFast.class);
    }

    @Test
    void aClockThatIsSetBackLetsNobodyThroughSooner() {
        IngestRate rate = rate(10, 0);
        rate.count(ONE, 20);
        clock.move(Duration.ofHours(-1));
        assertThatThrownBy(() -> rate.require(ONE)).isInstanceOf(TooFast.class);
        clock.move(Duration.ofMillis(100));
        rate.require(ONE);
    }

    @ParameterizedTest
    @CsvSource({"0B, 1s, 0", "2GB, 1s, 0", "1MB, 0s, 0", "1MB, 1h, 0", "1MB, 1s, -1", "1MB, 1s, 1000001"})
    void settingsOutOfRangeAreRefused(String inFlight, String time, long rate) {
        assertThatThrownBy(() -> new FloodSettings(
                        DataSize.parse(inFlight),
                        Duration.ofSeconds(1),
                        Duration.parse("PT" + time),
                        new FloodSettings.Rate(rate, 0, Duration.ofSeconds(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cartulary.ingest.");
    }

    private IngestRate rate(long perToken, long total) {
        var settings = new FloodSettings.Rate(perToken, total, Duration.ofSeconds(2));
        return new IngestRate(
                new FloodSettings(DataSize.ofMegabytes(1), Duration.ofSeconds(1), Duration.ofSeconds(1), settings),
                clock);
    }
}
