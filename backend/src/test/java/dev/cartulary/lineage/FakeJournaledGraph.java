package dev.cartulary.lineage;

import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The fake of {@link JournaledGraph}; keeps the same contract as the real one. What is applied goes to a test. */
public final class FakeJournaledGraph implements JournaledGraph {
    private final Consumer<List<GraphChange>> applied;
    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private final NavigableMap<Long, DeadLetter> deadLetters = new TreeMap<>();

    public FakeJournaledGraph(Consumer<List<GraphChange>> applied) {
        this.applied = applied;
    }

    @Override
    public synchronized long position(String journal) {
        return positions.getOrDefault(journal, 0L);
    }

    @Override
    public synchronized void apply(JournalBatch batch) {
        if (position(batch.journal()) != batch.first()) {
            throw new PositionMoved(batch.first());
        }
        applied.accept(batch.changes());
        batch.deadLetters().forEach(letter -> deadLetters.put(letter.index(), letter));
        positions.put(batch.journal(), batch.next());
    }

    @Override
    public synchronized void resumeAt(String journal, long position) {
        positions.put(journal, position);
    }

    /** Those of every journal. */
    public synchronized List<DeadLetter> letters() {
        return List.copyOf(deadLetters.values());
    }
}
