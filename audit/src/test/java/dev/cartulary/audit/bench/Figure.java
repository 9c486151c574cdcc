package dev.cartulary.audit.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One measured number.
 *
 * @param name what was measured
 * @param value the number, in {@code unit}; not a number when it could not be measured
 * @param unit its unit
 * @param better whether {@code higher} or {@code lower} is better
 * @param bounds what it is compared with
 */
record Figure(String name, double value, String unit, String better, Bounds bounds) {
    /**
     * What a number is held against.
     *
     * @param baseline the same work done the plain way, in the same run
     * @param goal what the product promises
     */
    record Bounds(Optional<Double> baseline, Optional<Double> goal) {
        static Bounds none() {
            return new Bounds(Optional.empty(), Optional.empty());
        }

        static Bounds goal(double goal) {
            return new Bounds(Optional.empty(), Optional.of(goal));
        }

        static Bounds against(double baseline, double goal) {
            return new Bounds(Optional.of(baseline), Optional.of(goal));
        }
    }

    String json() {
        return "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"better\":\"%s\",\"baseline\":%s,\"goal\":%s}"
                .formatted(name, number(value), unit, better, number(bounds.baseline()), number(bounds.goal()));
    }

    private static String number(Optional<Double> value) {
        return value.map(Figure::number).orElse("null");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.3f", value);
    }
}
