package dev.cartulary.lineage;

import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournalEntry;
import dev.cartulary.openlineage.journal.JournalReader;
import dev.cartulary.openlineage.journal.JournaledEvent;
import dev.cartulary.openlineage.journal.UnreadableEntry;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes batches from the journal, on a thread of its own the one that will probably be wanted next. */
@Component
final class ReadBatches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadBatches.class);

    private final JournalReader reader;
    private final String journal;
    private final RecentMisfits misfits;
    private final Clock clock;
    /** What is below is from before the start, or was looked at already: a rebuild reads everything again. */
    private final AtomicLong lookedAt;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("decode-journal").daemon().factory());
    private @Nullable Wanted ahead;

    ReadBatches(IngestJournal journal, RecentMisfits misfits, Clock clock) {
        this.reader = journal.reader();
        this.journal = journal.id();
        this.misfits = misfits;
        this.clock = clock;
        this.lookedAt = new AtomicLong(reader.size());
    }

    JournalReader reader() {
        return reader;
    }

    /** The journal's identifier. */
    String journal() {
        return journal;
    }

    private record Wanted(long from, JournalReader.Portion most, CompletableFuture<Optional<JournalBatch>> batch) {}

    /** Begins to read, so that {@link #take} of the same finds it done. */
    void prepare(long from, JournalReader.Portion most) {
        ahead = new Wanted(from, most, CompletableFuture.supplyAsync(() -> read(from, most), thread));
    }

    /** The batch that begins at an entry; empty at the end of the journal. */
    Optional<JournalBatch> take(long from, JournalReader.Portion most) {
        Wanted prepared = ahead;
        ahead = null;
        if (prepared == null || prepared.from != from || prepared.most.entries() > most.entries()) {
            return read(from, most);
        }
        try {
            Optional<JournalBatch> batch = prepared.batch.join();
            // At its end when it was prepared: more may have come since.
            return batch.isPresent() ? batch : read(from, most);
        } catch (CompletionException e) {
            // Told again, on the thread that can wait and try again.
            return read(from, most);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Optional<JournalBatch> read(long from, JournalReader.Portion most) {
        List<JournalEntry> entries = reader.read(from, most);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var changes = new ArrayList<GraphChange>();
        var dead = new ArrayList<DeadLetter>();
        for (JournalEntry entry : entries) {
            switch (entry) {
                case JournaledEvent readable -> change(readable, dead).ifPresent(changes::add);
                case UnreadableEntry unreadable -> dead.add(dead(unreadable));
            }
        }
        return Optional.of(new JournalBatch(journal, from, entries.getLast().index() + 1, changes, dead));
    }

    private Optional<GraphChange> change(JournaledEvent entry, List<DeadLetter> dead) {
        try {
            Optional<GraphChange> change = Optional.of(GraphChange.of(entry.event()));
            if (lookedAt.getAndAccumulate(entry.index() + 1, Math::max) <= entry.index()) {
                misfits.add(entry.accepted());
            }
            return change;
        } catch (RuntimeException e) {
            // A fault of ours that one event brings out must not stop all that follow it.
            LOG.error("Entry {} of the journal cannot be prepared for the graph", entry.index(), e);
            String reason = "Cartulary fails on this event (" + e.getClass().getSimpleName() + ").";
            dead.add(new DeadLetter(entry.index(), clock.instant(), DeadLetter.Kind.REFUSED, reason));
            return Optional.empty();
        }
    }

    private DeadLetter dead(UnreadableEntry entry) {
        DeadLetter.Kind kind = switch (entry.flaw()) {
            case DAMAGED -> DeadLetter.Kind.DAMAGED;
            case UNKNOWN_FORMAT -> DeadLetter.Kind.UNKNOWN_FORMAT;
            case NO_EVENT -> DeadLetter.Kind.NO_EVENT;
        };
        return new DeadLetter(entry.index(), clock.instant(), kind, entry.reason());
    }
}
