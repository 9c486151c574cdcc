package dev.cartulary.neo4j;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;

/** How the embedded database is set up; each line that is not Neo4j's default has its reason. */
final class DatabaseConfiguration {
    /** Logs go by whole files; Neo4j's default is 256 MiB. */
    private static final long LOG_FILE_BYTES = ByteUnit.mebiBytes(16);

    /** What is newer is replayed after a crash, and its logs stay: by default 15 minutes, in which events leave a gigabyte. */
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(30);

    /**
     * A graph that grows from nothing changes its statistics all the time. Our statements look things up by key, for which the
     * first plan stays right, while planning all of them anew costs 5 s of processor time; Neo4j's default is every 10 s.
     */
    private static final Duration REPLAN_AFTER = Duration.ofMinutes(1);

    private DatabaseConfiguration() {}

    static Map<Setting<?>, Object> of(EmbeddedNeo4jSettings settings) {
        Map<Setting<?>, Object> configuration = new HashMap<>();
        listenOnLoopbackOnly(configuration);
        limitMemory(configuration, settings);
        keepStartAndStopShort(configuration);
        configuration.put(GraphDatabaseSettings.auth_enabled, true);
        // Queries carry names, statements and facet texts: none of them belongs into a log file.
        configuration.put(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF);
        configuration.put(GraphDatabaseSettings.cypher_min_replan_interval, REPLAN_AFTER);
        configuration.put(GraphDatabaseSettings.udc_enabled, false);
        configuration.put(GraphDatabaseSettings.preallocate_logical_logs, false);
        configuration.put(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE_BYTES);
        // Nothing reads old transaction logs: the journal is the backup of this graph.
        configuration.put(GraphDatabaseSettings.keep_logical_logs, "16M size");
        configuration.put(GraphDatabaseSettings.check_point_interval_time, CHECKPOINT_EVERY);
        return configuration;
    }

    private static void listenOnLoopbackOnly(Map<Setting<?>, Object> configuration) {
        configuration.put(BoltConnector.enabled, true);
        // Port 0: the operating system picks a free one, so that two instances on one machine never meet.
        configuration.put(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0));
        configuration.put(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED);
        configuration.put(HttpConnector.enabled, false);
        configuration.put(HttpsConnector.enabled, false);
    }

    private static void limitMemory(Map<Setting<?>, Object> configuration, EmbeddedNeo4jSettings settings) {
        configuration.put(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(settings.pageCacheMebibytes()));
        configuration.put(
                GraphDatabaseSettings.memory_transaction_global_max_size,
                ByteUnit.mebiBytes(settings.transactionMemoryMebibytes()));
        configuration.put(GraphDatabaseSettings.transaction_timeout, settings.transactionTimeout());
    }

    private static void keepStartAndStopShort(Map<Setting<?>, Object> configuration) {
        // Two connectors wait 5 s each for new requests before they close: 10 s of an otherwise 0.3 s stop.
        configuration.put(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
        configuration.put(GraphDatabaseInternalSettings.netty_server_shutdown_timeout, Duration.ofSeconds(3));
        configuration.put(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(3));
        // Listing the machine, the file system and every setting at each start takes 0.2 s and is read by nobody here.
        configuration.put(GraphDatabaseInternalSettings.dump_diagnostics, false);
        configuration.put(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false);
    }
}
