package dev.cartulary.operations.neo4j;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import dev.cartulary.operations.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings constraints, indexes and data of the graph to what this software expects.
 *
 * <p>The files {@code neo4j/migrations/V<four digits>__<Name>.cypher} are applied once each, in order, by neo4j-migrations. A
 * file that was released never changes. The library asks the database a dozen questions, which costs 6 s of a cold start;
 * so one query of our own first finds out whether there is anything to apply.
 */
final class MigrateGraph {
    private static final String FILES = "classpath*:neo4j/migrations/V*__*.cypher";

    private final Driver driver;
    private final SessionConfig session;
    private final TreeMap<String, URL> known;

    MigrateGraph(Driver driver, SessionConfig session) {
        this.driver = driver;
        this.session = session;
        this.known = files();
    }

    /**
     * Applies what is missing.
     *
     * @throws StartRefused when the store has seen a newer Cartulary, or a migration fails
     */
    void run() {
        Set<String> applied = applied();
        Set<String> unknown = new TreeSet<>(applied);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            throw new StartRefused("The graph store was migrated by a newer Cartulary (migration "
                    + String.join(", ", unknown)
                    + "); start that one, or choose another data folder or database.");
        }
        if (!applied.equals(known.keySet())) {
            applyMissing();
        }
    }

    private Set<String> applied() {
        try (Session reading = driver.session(session)) {
            List<String> versions = reading.executeRead(transaction -> transaction
                    .run("MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE' RETURN m.version AS version")
                    .list(row -> row.get("version").asString()));
            return new TreeSet<>(versions);
        }
    }

    private void applyMissing() {
        var config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:neo4j/migrations")
                // Spring finds resources inside every kind of jar this application is packed into.
                .withResourceScanner(_ -> new ArrayList<>(known.values()))
                .withDatabase(session.database().orElse(null))
                .withInstalledBy("cartulary")
                .build();
        try {
            new Migrations(config, driver).apply();
        } catch (MigrationsException e) {
            throw new StartRefused("The graph store could not be migrated: " + e.getMessage(), e);
        }
    }

    private static TreeMap<String, URL> files() {
        var files = new TreeMap<String, URL>();
        try {
            for (Resource file : List.of(new PathMatchingResourcePatternResolver().getResources(FILES))) {
                String name = Optional.ofNullable(file.getFilename()).orElseThrow();
                files.put(name.substring(1, name.indexOf("__")), file.getURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations of this software cannot be listed", e);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("this software has no migrations; the build is broken");
        }
        return files;
    }
}
