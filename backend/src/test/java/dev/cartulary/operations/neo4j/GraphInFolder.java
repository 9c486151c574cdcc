package dev.cartulary.operations.neo4j;

import dev.cartulary.neo4j.DirectGraph;
import dev.cartulary.neo4j.EmbeddedNeo4j;
import dev.cartulary.neo4j.EmbeddedNeo4jSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A migrated graph database of its own, set up as for users. */
public final class GraphInFolder implements AutoCloseable {
    private final Path folder;
    private final EmbeddedNeo4j database;
    private final Driver driver;

    public GraphInFolder(Path folder) {
        this.folder = folder;
        database = EmbeddedNeo4j.start(folder, EmbeddedNeo4jSettings.DEFAULT);
        driver = GraphDatabase.driver(database.uri(), AuthTokens.basic(database.user(), database.password()));
        new MigrateGraph(driver, TestGraph.session()).run();
    }

    /** The same database without Bolt in between. */
    public DirectGraph direct() {
        return database.direct();
    }

    public Driver driver() {
        return driver;
    }

    /** What records and indexes take, once closed; the logs of transactions have a fixed limit of their own. */
    public long storeBytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/databases/neo4j"))) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    @Override
    public void close() {
        driver.close();
        database.close();
    }
}
