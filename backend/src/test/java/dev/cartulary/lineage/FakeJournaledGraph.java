package dev.cartulary.lineage;

import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The fake of {@link JournaledGraph} and {@link DeadLetters}; keeps the same contract as the real one. What is applied goes to a test. */
public final class FakeJournaledGraph implements JournaledGraph, DeadLetters {
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

    @Override
    public synchronized void restartAt(String journal, long position) {
        deadLetters.clear();
        positions.put(journal, position);
    }

    @Override
    public synchronized long count(String journal) {
        return deadLetters.size();
    }

    @Override
    public synchronized List<DeadLetter> list(String journal, long from, int limit) {
        return deadLetters.tailMap(from, true).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized Optional<DeadLetter> find(String journal, long index) {
        return Optional.ofNullable(deadLetters.get(index));
    }

    @Override
    public synchronized void settle(String journal, long index, GraphChange change) {
        applied.accept(List.of(change));
        deadLetters.remove(index);
    }

    /** Forgets the dead letters. */
    public synchronized void clearLetters() {
        deadLetters.clear();
    }

    /** Those of every journal. */
    public synchronized List<DeadLetter> letters() {
        return List.copyOf(deadLetters.values());
    }
}
