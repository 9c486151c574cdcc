package dev.cartulary.lineage.kafka;

import dev.cartulary.lineage.Taking;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A process that fetches, stores, says so, and never comes to commit: it waits to be killed. */
final class DyingConsumer {
    static final String STORED = "STORED ";

    private DyingConsumer() {}

    /** {@code ADDRESS TOPIC GROUP FOLDER} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var taking = new Taking(Path.of(arguments[3]), DyingConsumer::stored);
        var settings = settings(arguments[0], arguments[1], arguments[2]);
        var fetch = new FetchFromKafka(settings, taking.take(), Clock.systemUTC());
        fetch.start();
        Thread.currentThread().join();
    }

    /** Of a consumer that notices soon that another member is gone. */
    static KafkaSettings settings(String address, String topic, String group) {
        return new KafkaSettings(
                List.of(address),
                List.of(topic),
                group,
                Map.of("session.timeout.ms", "3000", "heartbeat.interval.ms", "500", "max.poll.records", "7"));
    }

    private static void stored(int events) {
        System.out.println(STORED + events);
        while (true) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
