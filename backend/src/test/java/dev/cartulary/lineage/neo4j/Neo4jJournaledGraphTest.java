package dev.cartulary.lineage.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.lineage.BatchRefused;
import dev.cartulary.lineage.DeadLetter;
import dev.cartulary.lineage.DeadLetters;
import dev.cartulary.lineage.Events;
import dev.cartulary.lineage.JournalBatch;
import dev.cartulary.lineage.JournaledGraph;
import dev.cartulary.lineage.JournaledGraphContract;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.operations.neo4j.TestGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Neo4jJournaledGraphTest extends JournaledGraphContract {
    @Override
    protected JournaledGraph graph() {
        return TestProjection.journaled();
    }

    @Override
    protected DeadLetters letters() {
        return TestProjection.deadLetters();
    }

    @Override
    protected long runs() {
        return TestProjection.count("Run");
    }

    @Override
    protected void clear() {
        TestGraph.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aGraphThatIsMadeAnewIsTheSameWhateverTheOrder(long seed) {
        List<GraphChange> changes = new ArrayList<>(
                Events.corpus("from-templates/").stream().map(GraphChange::of).toList());
        graph().apply(new JournalBatch("j+1", 0, changes.size(), changes, List.of()));
        List<String> once = GraphDump.lines();

        graph().restartAt("j+1", 0);
        assertThat(GraphDump.lines()).isEmpty();
        Collections.shuffle(changes, new Random(seed));
        for (int from = 0; from < changes.size(); from += 50) {
            int next = Math.min(changes.size(), from + 50);
            graph().apply(new JournalBatch("j+1", from, next, changes.subList(from, next), List.of()));
        }

        assertThat(GraphDump.lines()).isEqualTo(once).isNotEmpty();
    }

    @Test
    void aRestartThatWasInterruptedIsEndedBeforeThePositionIsTold() {
        graph().apply(batch(0, 3));
        try (var session = TestGraph.driver().session(TestGraph.session())) {
            session.run("MATCH (p:JournalPosition) SET p.emptying = true, p.next = 0")
                    .consume();
        }
        assertThat(graph().position("cartulary.test/journal+1")).isZero();
        assertThat(runs()).isZero();
    }

    @Test
    void whatTheGraphWillNotHaveIsToldFromAGraphThatDoesNotAnswer() {
        GraphChange change = GraphChange.of(Events.run(
                "COMPLETE@1",
                "01",
                "j",
                "'outputs': [%s]"
                        .formatted(Events.dataset("t", "{'schema': {'fields': [{'name': 'a'}, {'name': 'b'}]}}"))));
        var batch = new JournalBatch("j+1", 0, 1, List.of(change), List.of());

        TestProjection.refusingTwoFields(() -> assertThatThrownBy(() -> graph().apply(batch))
                .isInstanceOfSatisfying(BatchRefused.class, e -> {
                    assertThat(e.kind()).isEqualTo(DeadLetter.Kind.REFUSED);
                    assertThat(e.code()).isEqualTo("Neo.ClientError.Schema.ConstraintValidationFailed");
                }));

        assertThat(graph().position("j+1")).isZero();
        assertThat(runs()).isZero();
    }
}
