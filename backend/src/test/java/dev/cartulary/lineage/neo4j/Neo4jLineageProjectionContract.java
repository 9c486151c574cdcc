package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.RunSummary;
import dev.cartulary.catalog.neo4j.TestCatalog;
import dev.cartulary.lineage.LineageProjectionContract;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.operations.neo4j.TestGraph;
import java.util.List;

/** In the shared database, whichever way it is written. */
abstract class Neo4jLineageProjectionContract extends LineageProjectionContract {
    @Override
    protected List<String> dump() {
        return GraphDump.lines();
    }

    @Override
    protected void refusingTwoFields(Runnable work) {
        TestProjection.refusingTwoFields(work);
    }

    @Override
    protected RunSummary newestRun() {
        var job = new JobId(new Namespace("jobs"), "j").key();
        return TestCatalog.create().runs(job, 0, 1).getFirst();
    }

    @Override
    protected void clear() {
        TestGraph.clear();
    }
}
