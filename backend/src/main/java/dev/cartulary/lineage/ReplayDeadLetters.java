package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournalEntry;
import dev.cartulary.openlineage.journal.JournalReader;
import dev.cartulary.openlineage.journal.JournaledEvent;
import dev.cartulary.openlineage.journal.UnreadableEntry;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tries again to bring accepted events into the graph, after what kept them out was mended. For whoever may manage ingest. */
@Service
public class ReplayDeadLetters {
    /** Of one call, which its caller waits for. */
    private static final int MOST = 1_000;

    private final Access access;
    private final DeadLetters letters;
    private final AuditTrail trail;
    private final JournalReader reader;
    private final String journal;

    ReplayDeadLetters(Access access, DeadLetters letters, AuditTrail trail, IngestJournal journal) {
        this.access = access;
        this.letters = letters;
        this.trail = trail;
        this.reader = journal.reader();
        this.journal = journal.id();
    }

    /**
     * What became of many.
     *
     * @param replayed now in the graph
     * @param left still dead letters
     */
    public record Outcomes(int replayed, long left) {}

    /**
     * Tries one.
     *
     * @throws NotFound if there is no dead letter at this index
     * @throws DeadLetterStays if it still cannot be brought into the graph
     */
    public void one(long index) {
        access.require(Action.MANAGE_INGEST);
        DeadLetter letter =
                letters.find(journal, index).orElseThrow(() -> new NotFound("There is no dead letter at this index."));
        replay(letter.index());
    }

    /** Tries all, oldest first, at most a thousand at a time. */
    public Outcomes all() {
        access.require(Action.MANAGE_INGEST);
        List<DeadLetter> tried = letters.list(journal, 0, MOST);
        int replayed = 0;
        for (DeadLetter letter : tried) {
            replayed += replays(letter.index()) ? 1 : 0;
        }
        return new Outcomes(replayed, letters.count(journal));
    }

    private boolean replays(long index) {
        try {
            replay(index);
            return true;
        } catch (DeadLetterStays e) {
            return false;
        }
    }

    private void replay(long index) {
        try {
            GraphChange change = change(index);
            record(index, Outcome.SUCCEEDED);
            letters.settle(journal, index, change);
        } catch (BatchRefused e) {
            record(index, Outcome.FAILED);
            throw new DeadLetterStays("The graph still refuses the event (" + e.code() + ").");
        }
    }

    private GraphChange change(long index) {
        JournalEntry entry = reader.get(index)
                .orElseThrow(() -> new DeadLetterStays("The event was dropped from the journal after its retention."));
        return switch (entry) {
            case JournaledEvent readable -> GraphChange.of(readable.event());
            case UnreadableEntry unreadable -> throw new DeadLetterStays(unreadable.reason());
        };
    }

    private void record(long index, Outcome outcome) {
        trail.enter(
                AuditEventType.DEAD_LETTER_REPLAYED,
                new ObjectRef("journal-entry:" + index),
                event -> event.outcome(outcome).count("index", index));
    }
}
