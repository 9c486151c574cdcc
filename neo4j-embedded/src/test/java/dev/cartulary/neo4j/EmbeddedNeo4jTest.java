package dev.cartulary.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartulary.neo4j.EmbeddedNeo4jFailed.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.SecurityException;

/** One store through its life, because each start costs seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedNeo4jTest {
    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void keepsThePasswordForItsOwnerAloneAndListensOnLoopback() throws IOException {
        try (EmbeddedNeo4j database = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("bolt.password"))))
                    .isEqualTo("rw-------");
            assertThat(database.uri().getScheme()).isEqualTo("bolt");
            assertThat(InetAddress.getByName(database.uri().getHost()).isLoopbackAddress())
                    .isTrue();
            assertThat(count(database, database.password(), "CREATE (:Kept) RETURN 1 AS n"))
                    .isEqualTo(1);
            assertThatExceptionOfType(SecurityException.class)
                    .isThrownBy(() -> count(database, "neo4j", "RETURN 1 AS n"));
        }
        assertThat(folder.resolve("logs").resolve("debug.log")).isNotEmptyFile();
    }

    @Test
    @Order(2)
    void keepsDataAndPasswordOverARestartAndRefusesASecondInstance() throws IOException {
        String kept = Files.readString(folder.resolve("bolt.password")).strip();
        try (EmbeddedNeo4j database = start()) {
            assertThat(database.password()).isEqualTo(kept);
            assertThat(count(database, kept, "MATCH (k:Kept) RETURN count(k) AS n"))
                    .isEqualTo(1);

            assertThatExceptionOfType(EmbeddedNeo4jFailed.class)
                    .isThrownBy(EmbeddedNeo4jTest::start)
                    .withMessageEndingWith("stop that one or choose another folder.")
                    .matches(failure -> failure.reason() == Reason.FOLDER_IN_USE);
        }
    }

    @Test
    @Order(3)
    void makesANewPasswordWhenTheFileWasDeletedAndStopsWithinTenSeconds() throws IOException {
        String old = Files.readString(folder.resolve("bolt.password")).strip();
        Files.delete(folder.resolve("bolt.password"));
        EmbeddedNeo4j database = start();

        assertThat(database.password()).isNotEqualTo(old);
        assertThat(folder.resolve("bolt.password")).hasContent(database.password());
        assertThat(count(database, database.password(), "MATCH (k:Kept) RETURN count(k) AS n"))
                .isEqualTo(1);

        long before = System.nanoTime();
        database.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @Order(4)
    void tellsThatTheStoreDidNotStart() throws IOException {
        Path store =
                folder.resolve("data").resolve("databases").resolve("neo4j").resolve("neostore");
        byte[] content = Files.readAllBytes(store);
        Files.write(store, new byte[content.length]);

        assertThatExceptionOfType(EmbeddedNeo4jFailed.class)
                .isThrownBy(EmbeddedNeo4jTest::start)
                .withMessageContaining(folder.toString())
                .matches(failure -> failure.reason() == Reason.OTHER);
    }

    private static EmbeddedNeo4j start() {
        return EmbeddedNeo4j.start(folder, EmbeddedNeo4jSettings.DEFAULT);
    }

    private static int count(EmbeddedNeo4j database, String password, String query) {
        try (Driver driver = GraphDatabase.driver(database.uri(), AuthTokens.basic(database.user(), password))) {
            return driver.executableQuery(query)
                    .execute()
                    .records()
                    .getFirst()
                    .get("n")
                    .asInt();
        }
    }
}
