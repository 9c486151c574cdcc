package dev.cartulary.monitoring;

import java.util.List;
import java.util.Optional;

/**
 * The range in which a number is usual: the median of those before it, more or less a number of robust standard deviations.
 *
 * @param low at least 0
 */
public record Band(double low, double median, double high) {
    /** The standard deviation of a normal distribution by the median of absolute deviations from its median. */
    private static final double NORMAL = 1.4826;

    /** Absent where too few numbers came before to know. */
    static Optional<Band> of(List<Long> before, MonitoringSettings settings) {
        if (before.size() < settings.minimumHistory()) {
            return Optional.empty();
        }
        double median = Median.of(before.stream().map(Long::doubleValue).toList());
        double spread =
                Median.of(before.stream().map(value -> Math.abs(value - median)).toList());
        double reach = Math.max(settings.deviation() * NORMAL * spread, settings.leastDeviation() * median);
        return Optional.of(new Band(Math.max(0, median - reach), median, median + reach));
    }

    boolean holds(long value) {
        return value >= low && value <= high;
    }
}
