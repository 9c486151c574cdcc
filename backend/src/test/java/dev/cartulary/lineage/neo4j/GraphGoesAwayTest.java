package dev.cartulary.lineage.neo4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.lineage.JournaledGraph;
import dev.cartulary.lineage.Projecting;
import dev.cartulary.lineage.TestJournal;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.operations.neo4j.TestGraph;
import dev.cartulary.operations.neo4j.Wire;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** A real database that goes away and comes back while events come in. */
class GraphGoesAwayTest {
    private static final EventReader READER = new EventReader(EventLimits.DEFAULT);
    private static final ActorRef AIRFLOW = new ActorRef("token:1");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CUTS = 5;
    private static final int EVENTS = 200;

    private final Random random = new Random(3);

    @BeforeEach
    void startEmpty() {
        TestGraph.clear();
    }

    @Test
    void everyEventIsInTheGraphOnceHoweverOftenTheDatabaseGoesAway() throws Exception {
        try (IngestJournal journal = TestJournal.open(Clock.systemUTC());
                Wire wire = new Wire();
                Driver driver = TestGraph.driver(wire.uri())) {
            JournaledGraph graph = TestProjection.journaled(driver);
            try (var _ = new Projecting(journal, graph)) {
                for (int cut = 0; cut < CUTS; cut++) {
                    journal.append(AIRFLOW, events(cut * EVENTS, EVENTS)).join();
                    Thread.sleep(random.nextInt(200));
                    wire.cut();
                    journal.append(AIRFLOW, events(1_000_000 + cut * EVENTS, EVENTS))
                            .join();
                    Thread.sleep(random.nextInt(200));
                    wire.mend();
                }
                await(journal);
            }
            assertThat(TestProjection.count("Run")).isEqualTo(2L * CUTS * EVENTS);
            assertThat(TestProjection.applied(journal.id())).isEqualTo(2L * CUTS * EVENTS);
            assertThat(TestProjection.count("DeadLetter")).isZero();
        }
    }

    private static void await(IngestJournal journal) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (TestProjection.journaled().position(journal.id())
                < journal.reader().size()) {
            assertThat(System.nanoTime()).as("still not in the graph").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static List<AcceptedEvent> events(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(GraphGoesAwayTest::event)
                .toList();
    }

    private static AcceptedEvent event(int number) {
        String json = """
                {"eventTime": "2026-11-20T08:00:00Z", "eventType": "COMPLETE",
                 "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-%012d"}, "job": {"namespace": "airflow", "name": "load"}}
                """.formatted(number);
        return (AcceptedEvent) READER.parse(json.getBytes(UTF_8));
    }
}
