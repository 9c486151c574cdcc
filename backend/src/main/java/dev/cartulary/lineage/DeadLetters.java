package dev.cartulary.lineage;

import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.List;
import java.util.Optional;

/** Port: the accepted events that are not in the graph because it would not have them. One contract suite runs against every implementation. */
public interface DeadLetters {
    /** How many there are of a journal. */
    long count(String journal);

    /** At most {@code limit} from entry {@code from} on, oldest first. */
    List<DeadLetter> list(String journal, long from, int limit);

    /** The one at this index. */
    Optional<DeadLetter> find(String journal, long index);

    /**
     * Applies what the event says and takes it off the list, in one transaction.
     *
     * @throws BatchRefused when the graph still will not have it; it stays on the list
     * @throws dev.cartulary.problem.GraphUnavailable when the graph does not answer
     */
    void settle(String journal, long index, GraphChange change);
}
