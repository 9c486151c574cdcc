package dev.cartulary.lineage.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.lineage.Projecting;
import dev.cartulary.lineage.TestJournal;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two receivers, each with a journal and a projector of its own, write into one graph at the same time. */
class TwoJournalsTest {
    private static final ActorRef SENDER = new ActorRef("system:test");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int OVERLAP = 10;

    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theGraphIsThatOfOneJournalHoweverEventsAreShared(long seed) {
        List<AcceptedEvent> events = new ArrayList<>(events());
        assertThat(events).hasSizeGreaterThan(500);
        List<String> ofOne = graphOf(List.of(events));

        Collections.shuffle(events, new Random(seed));
        List<AcceptedEvent> one = new ArrayList<>();
        List<AcceptedEvent> other = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            (i % 2 == 0 ? one : other).add(events.get(i));
            if (i % OVERLAP == 0) {
                // Fetched by both, as when a partition changes hands before its offsets are committed.
                other.add(events.get(i));
            }
        }
        assertThat(graphOf(List.of(one, other))).isEqualTo(ofOne);
    }

    /** Every transaction of both wants the same nodes, in the order of the other journal. */
    @Test
    void eventsOfOneJobInBothJournalsMakeTheGraphOfOne() {
        List<AcceptedEvent> events = events().stream()
                .limit(60)
                .flatMap(event -> Stream.of(event, event))
                .toList();
        List<String> ofOne = graphOf(List.of(events));
        List<AcceptedEvent> backwards = new ArrayList<>(events);
        Collections.reverse(backwards);
        assertThat(graphOf(List.of(events, backwards))).isEqualTo(ofOne);
    }

    private List<AcceptedEvent> events() {
        return EventCorpus.all().stream()
                .map(event -> reader.parse(event.bytes()))
                .filter(AcceptedEvent.class::isInstance)
                .map(AcceptedEvent.class::cast)
                .toList();
    }

    private static List<String> graphOf(List<List<AcceptedEvent>> journals) {
        TestGraph.clear();
        var open = new ArrayList<IngestJournal>();
        var projecting = new ArrayList<Projecting>();
        try {
            for (List<AcceptedEvent> events : journals) {
                IngestJournal journal = TestJournal.open(Clock.systemUTC());
                journal.append(SENDER, events).join();
                open.add(journal);
            }
            open.forEach(journal -> projecting.add(new Projecting(journal, TestProjection.journaled())));
            open.forEach(TwoJournalsTest::awaitProjected);
        } finally {
            projecting.forEach(Projecting::close);
            open.forEach(IngestJournal::close);
        }
        assertThat(TestProjection.count("DeadLetter")).isZero();
        return GraphDump.lines();
    }

    private static void awaitProjected(IngestJournal journal) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (TestProjection.journaled().position(journal.id())
                < journal.reader().size()) {
            assertThat(System.nanoTime()).as("still not in the graph").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
