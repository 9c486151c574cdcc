package dev.cartulary.lineage;

import dev.cartulary.openlineage.journal.JournalReader;
import dev.cartulary.openlineage.journal.JournalReader.Portion;
import dev.cartulary.problem.GraphUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings what is in the journal into the graph: one thread writes a batch while another reads and prepares the next. A batch is all
 * that came while the one before it was written, so it is small when little comes and large when much does.
 *
 * <p>Where the journal has come to is stored with each batch and asked for after every failure, so it does not matter when and
 * where this stops. A graph that does not answer is waited for. An event that the graph will not have is left in the journal as a
 * dead letter, and the next one is taken.
 */
@Component
class ProjectJournal implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectJournal.class);

    /** New entries are told of; this is for those appended in the moment between looking and waiting. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    /** An event is given up for being too much only after so many tries: the graph may be busy with something else. */
    private static final int TRIES = 5;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final String journal;
    private final JournalReader reader;
    private final JournaledGraph graph;
    private final JournalProgress progress;
    private final ReadBatches batches;
    private final Portions portions;
    private final Backoff backoff = new Backoff();
    private final Clock clock;

    private volatile @Nullable Thread projector;
    private volatile boolean running;
    private Optional<Long> position = Optional.empty();
    private int tries;

    ProjectJournal(
            ReadBatches batches,
            JournaledGraph graph,
            JournalProgress progress,
            ProjectionSettings settings,
            Clock clock) {
        this.journal = batches.journal();
        this.reader = batches.reader();
        this.graph = graph;
        this.progress = progress;
        this.batches = batches;
        this.portions = settings.portions();
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        projector = Thread.ofPlatform().name("project-journal").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        progress.tell();
        backoff.end();
        Thread thread = projector;
        try {
            if (thread != null && !thread.join(LONGEST_STOP)) {
                LOG.warn("The graph is still being written; what it loses is brought in after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        batches.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before requests are let in, and after the last is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void follow() {
        while (running) {
            try {
                step();
            } catch (InterruptedException e) {
                running = false;
            } catch (GraphUnavailable e) {
                LOG.warn("The graph does not answer; events wait in the journal", e);
                startOver();
            } catch (RuntimeException e) {
                // Whatever it is, events wait in the journal and are tried again.
                LOG.error("Events cannot be brought into the graph at the moment", e);
                startOver();
            }
        }
    }

    /** After a failure nobody knows whether the last transaction was committed, but the graph. */
    private void startOver() {
        position = Optional.empty();
        backoff.await();
    }

    private void step() throws InterruptedException {
        if (progress.rebuildWanted()) {
            rebuild();
        }
        long from = position.isPresent() ? position.get() : findPosition();
        Portion portion = portions.next(from);
        Optional<JournalBatch> batch = batches.take(from, portion);
        if (batch.isEmpty()) {
            progress.awaitEntry(from, LOOK_EVERY);
            return;
        }
        if (reader.size() > batch.get().next()) {
            batches.prepare(batch.get().next(), portion);
        }
        apply(batch.get());
    }

    private void rebuild() {
        long minimum = reader.minimum();
        LOG.info("The graph is made anew from entries {} to {} of the journal", minimum, reader.size() - 1);
        position = Optional.empty();
        graph.restartAt(journal, minimum);
        progress.rebuildBegun(minimum);
    }

    private void apply(JournalBatch batch) {
        long begun = System.nanoTime();
        try {
            graph.apply(batch);
            portions.applied(batch, Duration.ofNanos(System.nanoTime() - begun));
            advance(batch.next());
        } catch (PositionMoved e) {
            LOG.info("The graph is not at entry {} of the journal; looking where it is", batch.first());
            position = Optional.empty();
        } catch (BatchRefused e) {
            refused(batch, e);
        }
    }

    private void refused(JournalBatch batch, BatchRefused refusal) {
        if (!portions.failed(batch)) {
            LOG.info("The graph refuses entries {} to {}: {}", batch.first(), batch.next() - 1, refusal.code());
        } else if (refusal.kind() == DeadLetter.Kind.TOO_MUCH && ++tries < TRIES) {
            backoff.await();
        } else {
            LOG.warn("Entry {} of the journal is left out of the graph", batch.first(), refusal);
            var dead = new DeadLetter(
                    batch.first(),
                    clock.instant(),
                    refusal.kind(),
                    "The graph refuses the event (" + refusal.code() + ").");
            // A graph that refuses this too is not refusing the event: it fails, and all of it is tried again.
            graph.apply(new JournalBatch(journal, batch.first(), batch.next(), List.of(), List.of(dead)));
            advance(batch.next());
        }
    }

    private void advance(long next) {
        tries = 0;
        backoff.reset();
        position = Optional.of(next);
        progress.projectedUpTo(next);
    }

    private long findPosition() {
        long stored = graph.position(journal);
        long there = Math.max(reader.minimum(), Math.min(stored, reader.size()));
        if (there != stored) {
            LOG.warn(
                    "The graph is at entry {} of the journal, which has entries {} to {}; going on at {}",
                    stored,
                    reader.minimum(),
                    reader.size() - 1,
                    there);
            graph.resumeAt(journal, there);
        }
        advance(there);
        return there;
    }
}
