package dev.cartulary.monitoring.neo4j;

import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.monitoring.MonitoringStore;
import dev.cartulary.monitoring.MonitoringStoreContract;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.operations.neo4j.TestGraph;
import java.util.List;

class Neo4jMonitoringStoreTest extends MonitoringStoreContract {
    @Override
    protected MonitoringStore store() {
        return TestMonitoring.store();
    }

    @Override
    protected void apply(List<LineageEvent> events) {
        TestProjection.create().apply(events);
    }

    @Override
    protected void clear() {
        TestGraph.clear();
    }
}
