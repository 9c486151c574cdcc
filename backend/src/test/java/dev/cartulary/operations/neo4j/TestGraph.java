package dev.cartulary.operations.neo4j;

import dev.cartulary.neo4j.DirectGraph;
import dev.cartulary.neo4j.EmbeddedNeo4j;
import dev.cartulary.neo4j.EmbeddedNeo4jSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.util.FileSystemUtils;

/** A real, migrated graph database that all tests of one JVM share, because each start costs seconds. */
public final class TestGraph {
    private static final SessionConfig SESSION = SessionConfig.forDatabase("neo4j");

    private TestGraph() {}

    /** The running database, as a server to connect to. */
    static EmbeddedNeo4j database() {
        return Holder.DATABASE;
    }

    /** The same database without Bolt in between. */
    public static DirectGraph direct() {
        return database().direct();
    }

    public static Driver driver() {
        return Holder.DRIVER;
    }

    /** Another driver to the same database by way of this address, which gives up soon. */
    public static Driver driver(String uri) {
        EmbeddedNeo4j database = database();
        Config impatient = Config.builder()
                .withConnectionTimeout(1, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
                .build();
        return GraphDatabase.driver(uri, AuthTokens.basic(database.user(), database.password()), impatient);
    }

    public static SessionConfig session() {
        return SESSION;
    }

    /** Returns when the search knows what was written. */
    public static void awaitSearch() {
        try (var session = driver().session(SESSION)) {
            session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
                    .consume();
        }
    }

    /** Leaves constraints and indexes, and nothing else. */
    public static void clear() {
        try (var session = driver().session(SESSION)) {
            session.run("MATCH (n) WHERE NOT n:__Neo4jMigration"
                            + " CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
    }

    /**
     * Reads again and again until the database ends one of the transactions for the time it took. It looks for such every two
     * seconds, so one is found soon where the limit is shorter than a read.
     *
     * @throws AssertionError if none is ended within a minute
     */
    public static void awaitTimeout(Runnable read) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < end) {
            try {
                read.run();
            } catch (ClientException e) {
                if (e.code().contains("TransactionTimedOut")) {
                    return;
                }
                throw e;
            }
        }
        throw new AssertionError("no transaction was ended for the time it took");
    }

    private static final class Holder {
        static final EmbeddedNeo4j DATABASE = start();
        static final Driver DRIVER = migrated();

        private static EmbeddedNeo4j start() {
            try {
                Path folder = Files.createTempDirectory("cartulary-graph");
                EmbeddedNeo4j database = EmbeddedNeo4j.start(folder, EmbeddedNeo4jSettings.DEFAULT);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, folder)));
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Driver migrated() {
            Driver driver =
                    GraphDatabase.driver(DATABASE.uri(), AuthTokens.basic(DATABASE.user(), DATABASE.password()));
            new MigrateGraph(driver, SESSION).run();
            return driver;
        }

        private static void stop(EmbeddedNeo4j database, Path folder) {
            DRIVER.close();
            database.close();
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
