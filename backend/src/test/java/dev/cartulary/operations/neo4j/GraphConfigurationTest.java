package dev.cartulary.operations.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.neo4j.EmbeddedNeo4j;
import dev.cartulary.operations.StartFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GraphConfigurationTest {
    @TempDir
    Path data;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(EmbeddedGraphConfiguration.class, GraphConfiguration.class);

    private ApplicationContextRunner withServer() {
        EmbeddedNeo4j server = TestGraph.database();
        return application.withPropertyValues(
                "cartulary.data=" + data,
                "cartulary.neo4j.uri=" + server.uri(),
                "cartulary.neo4j.user=" + server.user(),
                "cartulary.neo4j.password=" + server.password());
    }

    @Test
    void speaksToANamedServerAndLeavesTheEmbeddedDatabaseAlone() {
        withServer().run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(data).isEmptyDirectory();
            assertThat(constraints(context.getBean(Driver.class), context.getBean(SessionConfig.class)))
                    .contains("entity_key", "run_id");
        });
    }

    @Test
    void needsNoEmbeddedDatabaseOnTheClassPathForANamedServer() {
        withServer()
                .withClassLoader(new FilteredClassLoader("dev.cartulary.neo4j", "org.neo4j.dbms"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OwnGraph.class));
    }

    @Test
    void asksForAServerWhereTheBuildBringsNoDatabase() {
        application
                .withPropertyValues("cartulary.data=" + data)
                .withClassLoader(new FilteredClassLoader("dev.cartulary.neo4j"))
                .run(context -> assertThat(sentence(context))
                        .isEqualTo("This build brings no graph database; name one with cartulary.neo4j.uri"
                                + " (or CARTULARY_NEO4J_URI)."));
    }

    @Test
    void startsTheEmbeddedDatabaseInTheDataFolderAndStopsIt() {
        application
                .withPropertyValues("cartulary.data=" + data, "cartulary.neo4j.uri=")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(data.resolve("neo4j").resolve("bolt.password")).isNotEmptyFile();
                    assertThat(context.getBean(GraphHealth.class).health().getStatus())
                            .isEqualTo(Status.UP);
                });
        // Free again: a second start would be refused otherwise.
        application
                .withPropertyValues("cartulary.data=" + data)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void refusesAWrongPasswordInOneSentence() {
        withServer()
                .withPropertyValues("cartulary.neo4j.password=wrong")
                .run(context -> assertThat(sentence(context))
                        .startsWith("The graph database at bolt://127.0.0.1:")
                        .endsWith("Check cartulary.neo4j.uri, user, password and database.")
                        .doesNotContain("\n"));
    }

    @Test
    void refusesAStoreThatANewerCartularyMigrated() {
        try (var session = TestGraph.driver().session(TestGraph.session())) {
            session.run("CREATE (:__Neo4jMigration {version: '9999'})").consume();
        }
        try {
            withServer()
                    .run(context -> assertThat(sentence(context))
                            .startsWith("The graph store was migrated by a newer Cartulary (migration 9999)"));
        } finally {
            try (var session = TestGraph.driver().session(TestGraph.session())) {
                session.run("MATCH (m:__Neo4jMigration {version: '9999'}) DELETE m")
                        .consume();
            }
        }
    }

    @Test
    void migratesTwiceToTheSameEnd() {
        var before = constraints(TestGraph.driver(), TestGraph.session());

        new MigrateGraph(TestGraph.driver(), TestGraph.session()).run();

        assertThat(constraints(TestGraph.driver(), TestGraph.session())).isEqualTo(before);
    }

    private static String sentence(AssertableApplicationContext context) {
        return StartFailure.describe(Objects.requireNonNull(context.getStartupFailure()));
    }

    private static List<String> constraints(Driver driver, SessionConfig config) {
        try (var session = driver.session(config)) {
            return session.run("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name")
                    .list(row -> row.get("name").asString());
        }
    }
}
