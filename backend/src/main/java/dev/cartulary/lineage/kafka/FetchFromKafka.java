package dev.cartulary.lineage.kafka;

import dev.cartulary.lineage.EventSource;
import dev.cartulary.lineage.TakeFetchedEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Fetches events from Kafka, with one consumer after the other: whatever ends one, the next begins where it had committed. */
final class FetchFromKafka implements SmartLifecycle, EventSource {
    private static final Logger LOG = LoggerFactory.getLogger(FetchFromKafka.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final TakeFetchedEvents take;
    private final FetchState state;
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    FetchFromKafka(KafkaSettings settings, TakeFetchedEvents take, Clock clock) {
        this.settings = settings;
        this.take = take;
        this.state = new FetchState("Kafka: " + String.join(", ", settings.topics()), clock);
    }

    @Override
    public Figures figures() {
        return state.figures();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("fetch-from-kafka").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        ended.countDown();
        KafkaConsumer<byte[], byte[]> at = consumer;
        if (at != null) {
            at.wakeup();
        }
        Thread fetching = thread;
        try {
            if (fetching != null && !fetching.join(LONGEST_STOP)) {
                LOG.warn("Kafka does not let go; what was not committed is fetched again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running) {
            try {
                consume();
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop", e);
            } catch (RuntimeException e) {
                // Whatever it is, uncommitted events are fetched again.
                LOG.warn("Events cannot be fetched from Kafka at the moment", e);
                state.is(
                        State.CONNECTING,
                        Optional.of("The consumer failed (" + e.getClass().getSimpleName() + "); it is tried again."));
                pause();
            }
        }
    }

    private void consume() {
        try (var one = create()) {
            consumer = one;
            var consuming = new Consuming(one, take, state);
            one.subscribe(settings.topics(), consuming);
            while (running) {
                consuming.step();
            }
        } finally {
            consumer = null;
        }
    }

    private KafkaConsumer<byte[], byte[]> create() {
        try {
            return new KafkaConsumer<>(settings.consumer());
        } catch (KafkaException | IllegalArgumentException e) {
            // Without the exception: what says that a setting is wrong may repeat it, and some are passwords.
            String names = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .map(cause -> cause.getClass().getSimpleName())
                    .collect(Collectors.joining(", for "));
            throw new ConsumerRefused(names);
        }
    }

    /** Settings of which no consumer can be made, now at least: names may resolve later. */
    private static final class ConsumerRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ConsumerRefused(String names) {
            super("No consumer can be made with these settings: " + names);
        }
    }

    private void pause() {
        try {
            boolean early = ended.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.trace("Ended early: {}", early);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
