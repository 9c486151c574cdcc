package dev.cartulary.lineage.kafka;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/** Tells whether brokers answer. The client hides it: while they are away, it goes on asking and gives back nothing. */
final class Reachable {
    /** Five heartbeats at their usual distance. */
    private static final double SECONDS = 15;

    private final Consumer<?, ?> consumer;

    Reachable(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** What an operator should look at. */
    Optional<String> trouble() {
        double silent = silentSeconds().orElse(-1);
        if (silent > SECONDS) {
            return Optional.of("The brokers have not answered for " + Math.round(silent) + " seconds.");
        }
        if (consumer.assignment().isEmpty()) {
            return Optional.of(
                    silent < 0
                            ? "The brokers have not answered yet, or the topics do not exist."
                            : "No partition is assigned: the topics do not exist, or other members of the group have all partitions.");
        }
        return Optional.empty();
    }

    private OptionalDouble silentSeconds() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("last-heartbeat-seconds-ago"))
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .findFirst();
    }
}
