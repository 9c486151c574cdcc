package dev.cartulary.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** However many producers there are and whatever they send, a bounded list of what is not understood. */
class RecentMisfitsTest {
    private static final EventReader READER = new EventReader(EventLimits.DEFAULT);

    private final RecentMisfits misfits =
            new RecentMisfits(Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void countsTheSameOfOneProducerTogether() {
        misfits.add(event("a", "'nominalTime': 7, 'a/b': {}"));
        misfits.add(event("b", "'nominalTime': 7"));
        misfits.add(event("a", "'nominalTime': 7"));

        assertThat(misfits.total()).isEqualTo(3);
        assertThat(misfits.newest())
                .extracting(note -> note.producer() + " " + note.facet() + " " + note.times())
                .containsExactly("https://example.com/a nominalTime 2", "https://example.com/b nominalTime 1");
        assertThat(misfits.newest().getFirst().pointer()).isEqualTo("/run/facets/nominalTime");
    }

    @Test
    void forgetsThoseSeenLongestAgoBeyondABound() {
        for (int i = 0; i < RecentMisfits.KEPT + 10; i++) {
            misfits.add(event("p" + i, "'nominalTime': 7"));
            misfits.add(event("often", "'nominalTime': 7"));
        }

        assertThat(misfits.newest()).hasSize(RecentMisfits.KEPT);
        assertThat(misfits.newest().getFirst().times()).isEqualTo(RecentMisfits.KEPT + 10);
        assertThat(misfits.newest()).noneMatch(note -> note.producer().endsWith("/p0"));
        assertThat(misfits.total()).isEqualTo(2L * (RecentMisfits.KEPT + 10));
    }

    @Test
    void keepsLongProducersShort() {
        misfits.add(event("p".repeat(3_000), "'nominalTime': 7"));

        assertThat(misfits.newest().getFirst().producer()).hasSizeLessThan(310);
    }

    private static AcceptedEvent event(String producer, String facets) {
        return (AcceptedEvent)
                READER.parse("""
                {'eventTime': '2026-11-20T08:00:00Z', 'producer': 'https://example.com/%s',
                 'run': {'runId': '01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d', 'facets': {%s}},
                 'job': {'namespace': 'n', 'name': 'j'}}""".formatted(producer, facets).replace('\'', '"').getBytes(UTF_8));
    }
}
