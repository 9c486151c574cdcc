package dev.cartulary.operations.neo4j;

import dev.cartulary.neo4j.DirectGraph;
import dev.cartulary.neo4j.EmbeddedNeo4j;
import dev.cartulary.neo4j.EmbeddedNeo4jFailed;
import dev.cartulary.neo4j.EmbeddedNeo4jSettings;
import dev.cartulary.operations.StartRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The embedded database as this application uses it. Only it and its configuration need its module at run time. */
final class EmbeddedGraph implements OwnGraph {
    private static final Duration TRANSACTION_TIMEOUT = EmbeddedNeo4jSettings.DEFAULT.transactionTimeout();

    private final Path folder;
    private final EmbeddedNeo4jSettings settings;
    private @Nullable EmbeddedNeo4j running;

    EmbeddedGraph(Path folder, GraphSettings settings) {
        this.folder = folder;
        this.settings = new EmbeddedNeo4jSettings(
                mebibytes(settings.pageCache()), mebibytes(settings.transactionMemory()), TRANSACTION_TIMEOUT);
    }

    @Override
    public synchronized GraphAddress start() {
        EmbeddedNeo4j database = running == null ? startNow() : running;
        running = database;
        return new GraphAddress(database.uri(), database.user(), database.password());
    }

    /** The same without Bolt in between. */
    synchronized DirectGraph direct() {
        start();
        return Objects.requireNonNull(running).direct();
    }

    private EmbeddedNeo4j startNow() {
        try {
            return EmbeddedNeo4j.start(folder, settings);
        } catch (EmbeddedNeo4jFailed e) {
            throw new StartRefused(e.sentence(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private static int mebibytes(DataSize size) {
        return Math.toIntExact(size.toMegabytes());
    }
}
