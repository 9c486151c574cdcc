package dev.cartulary.monitoring;

import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A dataset as it was measured.
 *
 * @param run absent where no run told it
 * @param lastUpdated when the dataset changed last, by its store
 * @param columns what was measured of each: nullCount, distinctCount, sum, count, min, max, and quantiles such as q0.5
 */
public record Profile(
        Instant at,
        Optional<RunId> run,
        Optional<Long> rows,
        Optional<Long> bytes,
        Optional<Long> files,
        Optional<Instant> lastUpdated,
        Map<String, Map<String, Double>> columns) {}
