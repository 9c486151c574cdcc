package dev.cartulary.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.openlineage.normalise.GraphChange;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every graph that is made from a journal keeps: a batch is in it exactly if the position is behind it. */
public abstract class JournaledGraphContract {
    private static final String JOURNAL = "cartulary.test/journal+1";

    protected abstract JournaledGraph graph();

    protected abstract DeadLetters letters();

    /** How many runs are in it. */
    protected abstract long runs();

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void nothingOfAJournalIsInAnEmptyGraph() {
        assertThat(graph().position(JOURNAL)).isZero();
    }

    @Test
    void aBatchMovesThePositionToItsEnd() {
        graph().apply(batch(0, 3));
        assertThat(graph().position(JOURNAL)).isEqualTo(3);
        assertThat(runs()).isEqualTo(3);
        assertThat(graph().position("cartulary.test/journal+2")).isZero();
    }

    @Test
    void aBatchThatWasAppliedBeforeIsNotAppliedAgain() {
        graph().apply(batch(0, 3));
        assertThatThrownBy(() -> graph().apply(batch(0, 3))).isInstanceOf(PositionMoved.class);
        assertThatThrownBy(() -> graph().apply(batch(5, 6))).isInstanceOf(PositionMoved.class);
        assertThat(graph().position(JOURNAL)).isEqualTo(3);
        assertThat(runs()).isEqualTo(3);
    }

    @Test
    void ofManyThatApplyTheSameBatchAtOnceOneDoes() throws Exception {
        JournaledGraph graph = graph();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tries = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(_ -> () -> applies(graph, batch(0, 3)))
                    .toList();
            int applied = 0;
            for (Future<Boolean> outcome : threads.invokeAll(tries)) {
                applied += outcome.get() ? 1 : 0;
            }
            assertThat(applied).isEqualTo(1);
        }
        assertThat(graph.position(JOURNAL)).isEqualTo(3);
    }

    @Test
    void aDeadLetterMovesThePositionToo() {
        var letter = new DeadLetter(0, Instant.parse("2026-11-21T10:00:00Z"), DeadLetter.Kind.DAMAGED, "Damaged.");
        graph().apply(new JournalBatch(JOURNAL, 0, 1, List.of(), List.of(letter)));
        assertThat(graph().position(JOURNAL)).isEqualTo(1);
        assertThat(runs()).isZero();
        assertThat(letters().count(JOURNAL)).isEqualTo(1);
        assertThat(letters().list(JOURNAL, 0, 10)).containsExactly(letter);
        assertThat(letters().list(JOURNAL, 1, 10)).isEmpty();
        assertThat(letters().find(JOURNAL, 0)).contains(letter);
        assertThat(letters().find(JOURNAL, 1)).isEmpty();
    }

    @Test
    void aDeadLetterThatIsSettledIsInTheGraphAndNoLongerOnTheList() {
        var letter = new DeadLetter(0, Instant.parse("2026-11-21T10:00:00Z"), DeadLetter.Kind.REFUSED, "No.");
        graph().apply(new JournalBatch(JOURNAL, 0, 1, List.of(), List.of(letter)));
        letters().settle(JOURNAL, 0, batch(0, 1).changes().getFirst());
        assertThat(runs()).isEqualTo(1);
        assertThat(letters().count(JOURNAL)).isZero();
        assertThat(graph().position(JOURNAL)).isEqualTo(1);
    }

    @Test
    void aRestartLeavesNoDeadLetterAndBeginsWhereItIsTold() {
        var letter = new DeadLetter(0, Instant.parse("2026-11-21T10:00:00Z"), DeadLetter.Kind.REFUSED, "No.");
        graph().apply(new JournalBatch(JOURNAL, 0, 1, List.of(), List.of(letter)));
        graph().restartAt(JOURNAL, 0);
        assertThat(letters().count(JOURNAL)).isZero();
        assertThat(graph().position(JOURNAL)).isZero();
    }

    @Test
    void thePositionCanBeSet() {
        graph().apply(batch(0, 3));
        graph().resumeAt(JOURNAL, 1);
        assertThat(graph().position(JOURNAL)).isEqualTo(1);
        graph().apply(batch(1, 3));
        assertThat(runs()).isEqualTo(3);
    }

    protected static JournalBatch batch(int first, int next) {
        List<GraphChange> changes = IntStream.range(first, next)
                .mapToObj(i -> GraphChange.of(Events.run("COMPLETE@1", "%02x".formatted(i), "job", "")))
                .toList();
        return new JournalBatch(JOURNAL, first, next, changes, List.of());
    }

    private static boolean applies(JournaledGraph graph, JournalBatch batch) {
        try {
            graph.apply(batch);
            return true;
        } catch (PositionMoved e) {
            return false;
        }
    }
}
