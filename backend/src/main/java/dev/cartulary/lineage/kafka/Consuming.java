package dev.cartulary.lineage.kafka;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.lineage.EventSource.State;
import dev.cartulary.lineage.TakeFetchedEvents;
import dev.cartulary.problem.ProblemException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer at work. An offset is committed when everything before it is in the journal, so what a crash leaves open is fetched
 * once more, which changes nothing in the graph. What cannot be stored is kept, and nothing more is fetched, while the consumer
 * goes on being a member of its group; if it loses a partition meanwhile, the next owner fetches the same.
 */
final class Consuming implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Consuming.class);

    private static final ActorRef KAFKA = new ActorRef("system:kafka");
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 10_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Consumer<byte[], byte[]> consumer;
    private final TakeFetchedEvents take;
    private final FetchState state;
    private final Reachable reachable;
    private final Pending pending = new Pending();
    private long waitMillis = FIRST_WAIT_MILLIS;
    private long failedAt;

    Consuming(Consumer<byte[], byte[]> consumer, TakeFetchedEvents take, FetchState state) {
        this.consumer = consumer;
        this.take = take;
        this.state = state;
        this.reachable = new Reachable(consumer);
    }

    /**
     * Fetches once and stores what came.
     *
     * @throws org.apache.kafka.common.KafkaException when this consumer is of no use any more
     */
    void step() {
        pending.add(consumer.poll(POLL));
        if (pending.isEmpty()) {
            // Those that were held up may have gone with their partitions.
            goOn();
            Optional<String> trouble = reachable.trouble();
            state.is(trouble.isEmpty() ? State.FETCHING : State.CONNECTING, trouble);
        } else if (waitedLongEnough()) {
            store();
        }
    }

    private boolean waitedLongEnough() {
        return failedAt == 0 || (System.nanoTime() - failedAt) / NANOS_PER_MILLI >= waitMillis;
    }

    private void store() {
        try {
            state.took(take.take(KAFKA, pending.events()));
        } catch (ProblemException e) {
            holdUp(e);
            return;
        }
        commit();
        pending.clear();
        goOn();
        state.is(State.FETCHING, Optional.empty());
    }

    private void goOn() {
        if (failedAt != 0) {
            LOG.info("Events are fetched from Kafka again");
            failedAt = 0;
            waitMillis = FIRST_WAIT_MILLIS;
            consumer.resume(consumer.paused());
        }
    }

    private void holdUp(ProblemException e) {
        if (failedAt == 0) {
            LOG.warn("Events from Kafka cannot be stored at the moment; none is lost", e);
        } else {
            waitMillis = Math.min(LONGEST_WAIT_MILLIS, waitMillis * 2);
        }
        failedAt = System.nanoTime();
        consumer.pause(consumer.assignment());
        state.is(State.HELD_UP, Optional.of(e.sentence()));
    }

    private void commit() {
        try {
            consumer.commitSync(pending.offsets());
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.info("Partitions changed hands before offsets were committed; some events are fetched once more");
        } catch (RetriableException e) {
            // The next commit covers these too.
            LOG.warn("Offsets cannot be committed at the moment", e);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.info("Events are fetched from {}", consumer.assignment());
        if (failedAt != 0) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        pending.drop(partitions);
    }
}
