package dev.cartulary.neo4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;

/**
 * A Neo4j Community database in this process. It listens for Bolt on a free port of the loopback address, asks for a password
 * that it made at its first start, and keeps everything in one folder.
 *
 * <p>The password lies in {@code bolt.password} of that folder, readable by its owner alone. Whoever deletes that file gets a
 * new password at the next start.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    private static final String USER = "neo4j";

    /** A database that opened is available at once; recovery after a crash is over before. */
    private static final long AVAILABLE_WITHIN_MILLIS = 30_000;

    private final DataFolder folder;
    private final DatabaseManagementService service;
    private final URI uri;
    private final String password;

    private EmbeddedNeo4j(DataFolder folder, DatabaseManagementService service, URI uri, String password) {
        this.folder = folder;
        this.service = service;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts the database, which is ready for queries when this returns.
     *
     * @param folder holds the store, the logs and the password; made where it does not exist
     * @throws EmbeddedNeo4jFailed when it cannot; nothing of it is left running then
     */
    public static EmbeddedNeo4j start(Path folder, EmbeddedNeo4jSettings settings) {
        DataFolder taken = DataFolder.take(folder);
        try {
            taken.requireStoreNotNewerThan(StoreVersion.parse(Version.getNeo4jVersion()));
            return start(taken, settings);
        } catch (IOException e) {
            taken.close();
            throw StartFailure.of(taken.path(), e);
        } catch (EmbeddedNeo4jFailed e) {
            taken.close();
            throw e;
        }
    }

    private static EmbeddedNeo4j start(DataFolder folder, EmbeddedNeo4jSettings settings) throws IOException {
        Optional<String> known = folder.password();
        String password = known.orElseGet(DataFolder::newPassword);
        boolean first = !folder.holdsStore();
        if (first) {
            folder.keepPassword(password);
            setInitialPassword(folder.path(), password);
        }
        DatabaseManagementService service = build(folder.path(), settings);
        boolean started = false;
        try {
            if (!first && known.isEmpty()) {
                changePassword(service, password);
                folder.keepPassword(password);
            }
            var database = new EmbeddedNeo4j(folder, service, address(folder.path(), service), password);
            started = true;
            return database;
        } finally {
            if (!started) {
                service.shutdown();
            }
        }
    }

    private static DatabaseManagementService build(Path home, EmbeddedNeo4jSettings settings) {
        // Neo4j throws plain RuntimeExceptions with the cause inside; a task hands them over as a value.
        var start = new FutureTask<>(() -> new DatabaseManagementServiceBuilder(home)
                .setConfig(DatabaseConfiguration.of(settings))
                // What an operator needs to know is in logs/debug.log; the console belongs to the application.
                .setUserLogProvider(NullLogProvider.getInstance())
                .build());
        start.run();
        try {
            return start.get();
        } catch (ExecutionException e) {
            throw StartFailure.of(home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartFailure.of(home, e);
        }
    }

    /** Writes what {@code neo4j-admin dbms set-initial-password} writes: no default password is ever valid. */
    private static void setInitialPassword(Path home, String password) throws IOException {
        String credential = SystemGraphCredential.createCredentialForPassword(
                        password.getBytes(UTF_8), new SecureHasher())
                .serialize();
        Path file = home.resolve("data").resolve("dbms").resolve("auth.ini");
        Files.createDirectories(file.getParent());
        Files.writeString(file, USER + ":" + credential + ":\n", UTF_8);
    }

    private static void changePassword(DatabaseManagementService service, String password) {
        service.database(SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER " + USER + " SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
    }

    private static URI address(Path home, DatabaseManagementService service) {
        GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(DEFAULT_DATABASE_NAME);
        causeOfFailure(service, database).ifPresent(cause -> {
            throw StartFailure.of(home, cause);
        });
        if (!database.isAvailable(AVAILABLE_WITHIN_MILLIS)) {
            throw StartFailure.unavailable(home);
        }
        // No public API tells the port that the operating system chose.
        int port = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        return URI.create("bolt://127.0.0.1:" + port);
    }

    /** A database that cannot be opened does not fail the start of the service around it. */
    private static Optional<Throwable> causeOfFailure(DatabaseManagementService service, GraphDatabaseAPI database) {
        DatabaseStateService<?> states = ((GraphDatabaseAPI) service.database(SYSTEM_DATABASE_NAME))
                .getDependencyResolver()
                .resolveDependency(DatabaseStateService.class);
        return states.causeOfFailure(database.databaseId());
    }

    /** Where the database listens. */
    public URI uri() {
        return uri;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The same database without Bolt in between. */
    public DirectGraph direct() {
        return new DirectGraph(service.database(DEFAULT_DATABASE_NAME));
    }

    /** Writes everything to disk and leaves the folder to the next process. */
    @Override
    public void close() {
        try {
            service.shutdown();
        } finally {
            folder.close();
        }
    }
}
