package dev.cartulary.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

class DirectGraphTest {
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static EmbeddedNeo4j database;
    private static Driver driver;

    @BeforeAll
    static void start() {
        database = EmbeddedNeo4j.start(folder, EmbeddedNeo4jSettings.DEFAULT);
        driver = GraphDatabase.driver(database.uri(), AuthTokens.basic(database.user(), database.password()));
        run("CREATE CONSTRAINT thing_key FOR (n:Thing) REQUIRE n.key IS UNIQUE");
    }

    @AfterAll
    static void stop() {
        driver.close();
        database.close();
    }

    @AfterEach
    void clear() {
        run("MATCH (n) DETACH DELETE n");
    }

    @Test
    void whatIsWrittenHereIsReadByTheDriverAndTheOtherWayRound() {
        OffsetDateTime time = OffsetDateTime.parse("2026-11-21T10:15:30.123456789Z");
        write(transaction -> {
            DirectNode one = transaction.create("Thing");
            one.set("key", "one");
            one.set("at", time);
            one.set("words", List.of("a", "b"));
            one.set("none", List.of());
            one.set("number", 3);
            DirectNode two = transaction.create("Thing", "Other");
            two.set("key", "two");
            one.relate("LEADS_TO", two).set("how", "well");
        });
        var read = driver.executableQuery(
                        "MATCH (a:Thing)-[r:LEADS_TO]->(b:Other) RETURN a, r.how AS how, b.key AS key")
                .execute()
                .records()
                .getFirst();
        assertThat(read.get("how").asString()).isEqualTo("well");
        assertThat(read.get("key").asString()).isEqualTo("two");
        assertThat(read.get("a").get("at").asOffsetDateTime()).isEqualTo(time);
        assertThat(read.get("a").get("words").asList()).containsExactly("a", "b");
        assertThat(read.get("a").get("none").asList()).isEmpty();
        assertThat(read.get("a").get("number").asInt()).isEqualTo(3);

        run("MATCH (a:Thing {key: 'one'}) SET a.at = datetime('2026-11-22T00:00:00Z'), a.number = 4");
        write(transaction -> {
            DirectNode one = transaction.find("Thing", "key", "one").orElseThrow();
            assertThat(one.get("at")).isEqualTo(OffsetDateTime.parse("2026-11-22T00:00:00Z"));
            assertThat(one.get("number")).isEqualTo(4L);
            assertThat(one.from("LEADS_TO")).singleElement().satisfies(edge -> {
                assertThat(edge.to().is("Other")).isTrue();
                assertThat(edge.to().into("LEADS_TO")).containsExactly(edge);
            });
            one.delete();
        });
        write(transaction -> assertThat(transaction.find("Thing", "key", "one")).isEmpty());
    }

    @Test
    void aFailureOfTheWorkLeavesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> write(transaction -> {
                    transaction.create("Thing").set("key", "lost");
                    throw new IllegalStateException("of the work");
                }));
        write(transaction ->
                assertThat(transaction.find("Thing", "key", "lost")).isEmpty());
    }

    @Test
    void whatSomebodyElseMadeMeanwhileIsFoundByTheNextTry() {
        var tries = new AtomicInteger();
        write(transaction -> {
            boolean absent = transaction.find("Thing", "key", "k").isEmpty();
            if (tries.getAndIncrement() == 0) {
                run("CREATE (:Thing {key: 'k'})");
            }
            if (absent) {
                transaction.create("Thing").set("key", "k");
            }
        });
        assertThat(tries).hasValue(2);
    }

    @Test
    void aConstraintThatStandsInTheWayIsNamed() {
        run("CREATE (:Thing {key: 'k'})");
        assertThatThrownBy(
                        () -> write(transaction -> transaction.create("Thing").set("key", "k")))
                .isInstanceOfSatisfying(DirectGraphFailed.class, e -> {
                    assertThat(e.code()).isEqualTo("Neo.ClientError.Schema.ConstraintValidationFailed");
                    assertThat(e.passing()).isFalse();
                });
    }

    @Test
    void workThatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> database.direct().write(Duration.ofMillis(50), transaction -> {
                    long end = System.nanoTime() + SECONDS.toNanos();
                    while (System.nanoTime() < end) {
                        transaction.create("Thing");
                    }
                }))
                .isInstanceOfSatisfying(
                        DirectGraphFailed.class, e -> assertThat(e.code()).contains("Transaction"));
    }

    private static void write(Consumer<DirectTransaction> work) {
        database.direct().write(SECONDS, work);
    }

    private static void run(String cypher) {
        driver.executableQuery(cypher).execute();
    }
}
