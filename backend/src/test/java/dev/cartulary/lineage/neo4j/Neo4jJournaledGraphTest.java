package dev.cartulary.lineage.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.lineage.BatchRefused;
import dev.cartulary.lineage.DeadLetter;
import dev.cartulary.lineage.Events;
import dev.cartulary.lineage.JournalBatch;
import dev.cartulary.lineage.JournaledGraph;
import dev.cartulary.lineage.JournaledGraphContract;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.operations.neo4j.TestGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class Neo4jJournaledGraphTest extends JournaledGraphContract {
    @Override
    protected JournaledGraph graph() {
        return TestProjection.journaled();
    }

    @Override
    protected long runs() {
        return TestProjection.count("Run");
    }

    @Override
    protected void clear() {
        TestGraph.clear();
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
