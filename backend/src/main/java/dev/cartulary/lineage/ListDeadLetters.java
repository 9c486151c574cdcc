package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.policy.Action;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells which accepted events are not in the graph and why, to whoever may read operations. */
@Service
public class ListDeadLetters {
    private final Access access;
    private final DeadLetters letters;
    private final String journal;

    ListDeadLetters(Access access, DeadLetters letters, IngestJournal journal) {
        this.access = access;
        this.letters = letters;
        this.journal = journal.id();
    }

    /**
     * Some of them.
     *
     * @param total how many there are in all
     */
    public record Page(List<DeadLetter> letters, long total) {
        public Page {
            letters = List.copyOf(letters);
        }
    }

    /** At most {@code limit} from entry {@code from} on, oldest first. */
    public Page list(long from, int limit) {
        access.require(Action.VIEW_OPERATIONS);
        return new Page(letters.list(journal, from, limit), letters.count(journal));
    }
}
