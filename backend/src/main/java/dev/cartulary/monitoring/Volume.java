package dev.cartulary.monitoring;

import dev.cartulary.openlineage.EntityKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much was written to a dataset over time.
 *
 * @param measure rows where any writer tells them, else bytes; absent where none tells either
 * @param points oldest first
 */
public record Volume(Optional<Measure> measure, List<Point> points) {
    public Volume {
        points = List.copyOf(points);
    }

    /** What is counted. */
    public enum Measure {
        ROWS,
        BYTES
    }

    /**
     * One writing.
     *
     * @param value in the volume's measure; absent where this writer did not tell
     * @param band what was usual of its job until then; absent where too few of its runs had told
     */
    public record Point(DatasetWrite write, Optional<Long> value, Optional<Band> band) {
        /** Whether the value is known and outside of what was usual. */
        public boolean anomaly() {
            return value.isPresent()
                    && band.filter(usual -> !usual.holds(value.get())).isPresent();
        }
    }

    /** Whether the newest writing of any job is an anomaly. */
    public boolean anomaly() {
        Map<EntityKey, Point> newest = new HashMap<>();
        points.forEach(point -> newest.put(point.write().job().key(), point));
        return newest.values().stream().anyMatch(Point::anomaly);
    }

    /**
     * @param writes newest first
     * @param told how many points there are to be at most; those before are history only
     */
    static Volume of(List<DatasetWrite> writes, int told, MonitoringSettings settings) {
        Optional<Measure> measure = measure(writes);
        Map<EntityKey, List<Long>> byJob = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (DatasetWrite write : writes.reversed()) {
            List<Long> before = byJob.computeIfAbsent(write.job().key(), _ -> new ArrayList<>());
            Optional<Long> value = measure.flatMap(counted -> value(write, counted));
            List<Long> compared = before.subList(Math.max(0, before.size() - settings.history()), before.size());
            points.add(new Point(write, value, Band.of(compared, settings)));
            value.ifPresent(before::add);
        }
        return new Volume(measure, points.subList(Math.max(0, points.size() - told), points.size()));
    }

    private static Optional<Measure> measure(List<DatasetWrite> writes) {
        if (writes.stream().anyMatch(write -> write.rows().isPresent())) {
            return Optional.of(Measure.ROWS);
        }
        return writes.stream().anyMatch(write -> write.bytes().isPresent())
                ? Optional.of(Measure.BYTES)
                : Optional.empty();
    }

    private static Optional<Long> value(DatasetWrite write, Measure measure) {
        return switch (measure) {
            case ROWS -> write.rows();
            case BYTES -> write.bytes();
        };
    }
}
