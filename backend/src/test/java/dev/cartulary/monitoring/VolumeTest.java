package dev.cartulary.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.monitoring.Volume.Measure;
import dev.cartulary.monitoring.Volume.Point;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void aNumberFarFromTheMedianOfThoseBeforeIsAnAnomaly() {
        Volume volume = volume(rows("a", 100, 104, 98, 101, 97, 103, 20));

        Point last = volume.points().getLast();
        Band band = last.band().orElseThrow();
        // Median 100.5 of 100, 104, 98, 101, 97, 103; absolute deviations .5 .5 2.5 2.5 3.5 3.5, whose median is 2.5.
        assertThat(band.median()).isEqualTo(100.5);
        assertThat(band.high() - band.median()).isCloseTo(3.5 * 1.4826 * 2.5, within(1e-9));
        assertThat(last.anomaly()).isTrue();
        assertThat(volume.anomaly()).isTrue();
        assertThat(volume.points().subList(0, 6)).noneMatch(Point::anomaly);
        assertThat(volume.points().subList(0, 5)).allMatch(point -> point.band().isEmpty());
    }

    @Test
    void aJobThatWritesTheSameEveryTimeMayDeviateALittle() {
        assertThat(volume(rows("a", 50, 50, 50, 50, 50, 55)).anomaly()).isFalse();
        assertThat(volume(rows("a", 50, 50, 50, 50, 50, 56)).anomaly()).isTrue();
    }

    @Test
    void tooShortAHistoryIsNoReasonForAlarm() {
        assertThat(volume(rows("a", 50, 50, 50, 50, 5_000_000)).anomaly()).isFalse();
    }

    @Test
    void oneWildNumberDoesNotMoveWhatIsUsual() {
        assertThat(volume(rows("a", 100, 101, 99, 100, 1_000_000, 101, 100)).anomaly())
                .isFalse();
    }

    @Test
    void eachJobIsComparedWithItselfAndCountsWithItsNewestWriting() {
        List<DatasetWrite> writes = new ArrayList<>();
        List<DatasetWrite> large = rows("large", 1000, 1000, 1000, 1000, 1000, 1);
        List<DatasetWrite> small = rows("small", 10, 10, 10, 10, 10, 10);
        for (int i = 0; i < large.size(); i++) {
            writes.add(large.get(i));
            writes.add(small.get(i));
        }

        Volume volume = volume(writes);

        assertThat(volume.points().getLast().anomaly()).isFalse();
        assertThat(volume.anomaly()).isTrue();
    }

    @Test
    void bytesAreTakenWhereNobodyTellsRows() {
        Volume volume = volume(List.of(write("a", 1, Optional.empty(), Optional.of(7L))));

        assertThat(volume.measure()).contains(Measure.BYTES);
        assertThat(volume.points().getFirst().value()).contains(7L);
        assertThat(volume(List.of(write("a", 1, Optional.empty(), Optional.empty())))
                        .measure())
                .isEmpty();
    }

    /** Given oldest first, as they are easier to read. */
    private static Volume volume(List<DatasetWrite> writes) {
        return Volume.of(writes.reversed(), 30, TestSettings.DEFAULT);
    }

    private static List<DatasetWrite> rows(String job, long... rows) {
        List<DatasetWrite> writes = new ArrayList<>();
        for (long count : rows) {
            writes.add(write(job, writes.size(), Optional.of(count), Optional.empty()));
        }
        return writes;
    }

    private static DatasetWrite write(String job, int day, Optional<Long> rows, Optional<Long> bytes) {
        var id = new JobId(new Namespace("jobs"), job);
        return new DatasetWrite(
                new EntityRef(EntityKind.JOB, id.key(), "jobs", job, "unknown"),
                new RunId(new UUID(day, job.hashCode())),
                NOON.plusSeconds(86_400L * day),
                rows,
                bytes,
                Optional.empty(),
                Optional.empty());
    }
}
