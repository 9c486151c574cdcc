package dev.cartulary.monitoring;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How figures are computed; docs/monitoring.md says what they mean.
 *
 * @param window over which a success rate and durations are told where nobody says otherwise
 * @param maxWindow longest window that may be asked for
 * @param runs newest runs of a job that are examined: a job that runs every ten minutes for a week
 * @param history successful runs before it with which one is compared; more would remember what no longer holds
 * @param minimumHistory successful runs without which nothing is called usual, late or an anomaly
 * @param deviation how many robust standard deviations from the median a volume may be. 3.5 is by Iglewicz and Hoaglin, How to
 *     Detect and Handle Outliers, 1993
 * @param leastDeviation share of the median that a volume may deviate in any case, since some jobs write the same every time
 * @param late usual intervals after which data is late
 * @param stale usual intervals after which it is stale
 * @param overdue how many times the 90th percentile of its job's durations a run may take
 * @param hung after which a run that has not ended is taken for hung, whatever is known of its job
 * @param results newest results of an assertion and newest measurements that are told
 * @param schemas newest schemas of a dataset that are compared
 */
@Validated
@ConfigurationProperties("cartulary.monitoring")
public record MonitoringSettings(
        @DefaultValue("7d") Duration window,
        @DefaultValue("90d") Duration maxWindow,
        @DefaultValue("1000") @Min(10) @Max(10_000) int runs,
        @DefaultValue("30") @Min(3) @Max(1000) int history,
        @DefaultValue("5") @Min(2) @Max(1000) int minimumHistory,
        @DefaultValue("3.5") @DecimalMin("0.5") double deviation,
        @DefaultValue("0.1") @DecimalMin("0") double leastDeviation,
        @DefaultValue("1.5") @DecimalMin("1") double late,
        @DefaultValue("3") @DecimalMin("1") double stale,
        @DefaultValue("3") @DecimalMin("1") double overdue,
        @DefaultValue("48h") Duration hung,
        @DefaultValue("30") @Min(1) @Max(1000) int results,
        @DefaultValue("50") @Min(2) @Max(1000) int schemas) {
    public MonitoringSettings {
        if (!window.isPositive() || window.compareTo(maxWindow) > 0) {
            throw new IllegalArgumentException("cartulary.monitoring.window must be positive and at most max-window");
        }
        if (!hung.isPositive()) {
            throw new IllegalArgumentException("cartulary.monitoring.hung must be positive");
        }
        if (minimumHistory > history) {
            throw new IllegalArgumentException("cartulary.monitoring.minimum-history must be at most history");
        }
        if (late > stale) {
            throw new IllegalArgumentException("cartulary.monitoring.late must be at most stale");
        }
    }
}
