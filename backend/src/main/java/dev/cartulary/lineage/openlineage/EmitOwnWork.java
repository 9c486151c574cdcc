package dev.cartulary.lineage.openlineage;

import dev.cartulary.lineage.OwnJob;
import dev.cartulary.lineage.OwnWork;
import dev.cartulary.lineage.TakeFetchedEvents;
import dev.cartulary.problem.ProblemException;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.OpenLineageClientException;
import io.openlineage.client.utils.UUIDUtils;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Emits through the official client, on a thread of its own: whoever works does not wait for it. The client and what it brings are
 * loaded by the first work that is told of. What cannot be told is logged and forgotten, for it is no evidence; the audit log is.
 */
final class EmitOwnWork implements OwnWork, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmitOwnWork.class);

    /** Far more than people can start within the seconds that a receiver may take. */
    private static final int MOST_WAITING = 1_000;

    private static final int IDLE_SECONDS = 10;
    private static final int LONGEST_STOP_SECONDS = 2;

    private final OwnWorkSettings settings;
    private final TakeFetchedEvents take;
    private final Clock clock;
    private final ThreadPoolExecutor emitter;
    /** Of the emitting thread alone. */
    private final List<OpenLineageClient> clients = new ArrayList<>();

    EmitOwnWork(OwnWorkSettings settings, TakeFetchedEvents take, Clock clock) {
        this.settings = settings;
        this.take = take;
        this.clock = clock;
        this.emitter = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("emit-own-work").daemon().factory(),
                (event, emitter) -> LOG.warn("Too much of Cartulary's own work waits to be told of; some is not"));
        emitter.allowCoreThreadTimeOut(true);
    }

    @Override
    public Run begin(OwnJob job) {
        UUID run = UUIDUtils.generateNewUUID(clock.instant());
        tell(job, run, RunEvent.EventType.START);
        return new Running(job, run);
    }

    /** Tells what is waiting, for a moment; called when Cartulary stops. */
    @Override
    public void close() {
        emitter.shutdown();
        try {
            if (!emitter.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some of Cartulary's own work was not told of before it stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(OwnJob job, UUID run, RunEvent.EventType type) {
        Instant at = clock.instant();
        emitter.execute(() -> {
            RunEvent event = new OwnEvents(settings.namespace()).event(job, run, type, at);
            clients().forEach(client -> emit(client, event));
        });
    }

    private List<OpenLineageClient> clients() {
        if (clients.isEmpty()) {
            clients.add(new OpenLineageClient(new IntoJournal(take)));
            if (settings.url() != null) {
                clients.add(new OpenLineageClient(new OverHttp(settings.url(), settings.apiKey())));
            }
        }
        return clients;
    }

    private static void emit(OpenLineageClient client, RunEvent event) {
        try {
            client.emit(event);
        } catch (OpenLineageClientException | ProblemException e) {
            LOG.warn("Cartulary's own work cannot be told of", e);
        }
    }

    /** Work that goes on. */
    private final class Running implements Run {
        private final OwnJob job;
        private final UUID run;
        private final AtomicBoolean ended = new AtomicBoolean();

        private Running(OwnJob job, UUID run) {
            this.job = job;
            this.run = run;
        }

        @Override
        public void complete() {
            end(RunEvent.EventType.COMPLETE);
        }

        @Override
        public void close() {
            end(RunEvent.EventType.FAIL);
        }

        private void end(RunEvent.EventType type) {
            if (ended.compareAndSet(false, true)) {
                tell(job, run, type);
            }
        }
    }
}
