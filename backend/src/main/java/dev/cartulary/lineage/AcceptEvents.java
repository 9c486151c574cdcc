package dev.cartulary.lineage;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.log.EntrySizeException;
import dev.cartulary.audit.log.LogException;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.Problem;
import dev.cartulary.openlineage.wire.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** Puts accepted events into the journal, as long as the graph can be expected to catch up with it. */
@Component
class AcceptEvents {
    private final IngestJournal journal;
    private final JournalProgress progress;
    private final AcceptedLately lately;
    private final AuditTrail trail;
    private final long maxLag;

    AcceptEvents(
            IngestJournal journal,
            JournalProgress progress,
            AcceptedLately lately,
            AuditTrail trail,
            ProjectionSettings settings) {
        this.journal = journal;
        this.progress = progress;
        this.lately = lately;
        this.trail = trail;
        this.maxLag = settings.maxLag();
    }

    /** Returns only if more may come in; asked before anything is read, so that what is refused costs nothing. */
    void requireRoom() {
        long backlog = progress.backlog();
        if (backlog >= maxLag) {
            throw new TooFarBehind(backlog);
        }
    }

    /**
     * Begins to store events. Nothing may be acknowledged before {@link Accepting#await} has returned.
     *
     * @throws EventRefused if one is too large for the journal even compressed
     */
    Accepting begin(List<AcceptedEvent> events) {
        return begin(trail.current(), events);
    }

    /** Likewise, for events of somebody else than the current actor. */
    Accepting begin(ActorRef actor, List<AcceptedEvent> events) {
        if (events.isEmpty()) {
            return new Accepting(CompletableFuture.completedFuture(events), 0);
        }
        try {
            return new Accepting(journal.append(actor, events), events.size());
        } catch (EntrySizeException e) {
            throw new EventRefused(
                    Refusal.TOO_LARGE, List.of(new Problem("", "is too large to be stored, even compressed")));
        } catch (LogException e) {
            throw new JournalUnavailable(e);
        }
    }

    /** Events on their way to the disk. */
    final class Accepting {
        private final CompletableFuture<?> promise;
        private final int events;

        private Accepting(CompletableFuture<?> promise, int events) {
            this.promise = promise;
            this.events = events;
        }

        /** Returns when all of them are on disk; throws {@link JournalUnavailable} if that is not to be. */
        void await() {
            try {
                promise.join();
            } catch (CompletionException e) {
                throw new JournalUnavailable(e);
            }
            lately.add(events);
            progress.tell();
        }
    }
}
