package dev.cartulary.monitoring.neo4j;

import dev.cartulary.monitoring.MonitoringStore;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Duration;

/** Monitoring of the shared database, with the default settings. */
public final class TestMonitoring {
    private static final MonitoringGraphSettings SETTINGS =
            new MonitoringGraphSettings(Duration.ofSeconds(10), 20, 200, 200, 5000);

    private TestMonitoring() {}

    public static MonitoringStore store() {
        return new Neo4jMonitoringStore(TestGraph.driver(), TestGraph.session(), SETTINGS);
    }
}
