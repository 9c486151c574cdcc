package dev.cartulary.lineage;

import dev.cartulary.openlineage.RunId;
import java.util.HashSet;
import java.util.Set;

class FakeJournaledGraphTest extends JournaledGraphContract {
    private final Set<RunId> runs = new HashSet<>();
    private final FakeJournaledGraph graph = new FakeJournaledGraph(changes ->
            changes.forEach(change -> change.run().ifPresent(run -> runs.add(run.id()))));

    @Override
    protected JournaledGraph graph() {
        return graph;
    }

    @Override
    protected DeadLetters letters() {
        return graph;
    }

    @Override
    protected long runs() {
        return runs.size();
    }

    @Override
    protected void clear() {
        runs.clear();
    }
}
