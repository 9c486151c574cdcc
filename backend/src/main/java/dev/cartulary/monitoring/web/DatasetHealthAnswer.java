package dev.cartulary.monitoring.web;

import dev.cartulary.monitoring.AssertionHistory;
import dev.cartulary.monitoring.Band;
import dev.cartulary.monitoring.DatasetHealth;
import dev.cartulary.monitoring.DatasetWrite;
import dev.cartulary.monitoring.Profile;
import dev.cartulary.monitoring.Volume;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a dataset fares, as JSON. */
record DatasetHealthAnswer(
        String key,
        FreshnessAnswer freshness,
        VolumeOverTime volume,
        List<Checked> assertions,
        List<Measured> metrics) {
    static DatasetHealthAnswer of(DatasetHealth health) {
        return new DatasetHealthAnswer(
                health.dataset().key().value(),
                FreshnessAnswer.of(health.freshness()),
                VolumeOverTime.of(health.volume()),
                health.assertions().stream().map(Checked::of).toList(),
                health.profiles().stream().map(Measured::of).toList());
    }

    /** @param anomaly whether the newest writing of any job is one */
    record VolumeOverTime(Optional<Volume.Measure> measure, boolean anomaly, List<Point> points) {
        static VolumeOverTime of(Volume volume) {
            return new VolumeOverTime(
                    volume.measure(),
                    volume.anomaly(),
                    volume.points().stream().map(Point::of).toList());
        }
    }

    /** @param usual absent where too little is known of the job */
    record Point(
            Instant at,
            String job,
            UUID run,
            Optional<Long> rows,
            Optional<Long> bytes,
            Optional<Long> files,
            Optional<String> version,
            Optional<Range> usual,
            boolean anomaly) {
        static Point of(Volume.Point point) {
            DatasetWrite write = point.write();
            return new Point(
                    write.at(),
                    write.job().key().value(),
                    write.run().value(),
                    write.rows(),
                    write.bytes(),
                    write.files(),
                    write.version(),
                    point.band().map(Range::of),
                    point.anomaly());
        }
    }

    record Range(double low, double median, double high) {
        static Range of(Band band) {
            return new Range(band.low(), band.median(), band.high());
        }
    }

    /** @param results newest first */
    record Checked(
            String rule, Optional<String> column, Optional<String> name, boolean success, List<Outcome> results) {
        static Checked of(AssertionHistory assertion) {
            return new Checked(
                    assertion.rule(),
                    assertion.column(),
                    assertion.name(),
                    assertion.last().success(),
                    assertion.results().stream().map(Outcome::of).toList());
        }
    }

    record Outcome(
            Instant at,
            boolean success,
            Optional<UUID> run,
            Optional<String> severity,
            Optional<String> expected,
            Optional<String> actual) {
        static Outcome of(AssertionHistory.Result result) {
            return new Outcome(
                    result.at(),
                    result.success(),
                    result.run().map(RunId::value),
                    result.severity(),
                    result.expected(),
                    result.actual());
        }
    }

    record Measured(
            Instant at,
            Optional<UUID> run,
            Optional<Long> rows,
            Optional<Long> bytes,
            Optional<Long> files,
            Optional<Instant> lastUpdated,
            Map<String, Map<String, Double>> columns) {
        static Measured of(Profile profile) {
            return new Measured(
                    profile.at(),
                    profile.run().map(RunId::value),
                    profile.rows(),
                    profile.bytes(),
                    profile.files(),
                    profile.lastUpdated(),
                    profile.columns());
        }
    }
}
