package dev.cartulary.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.problem.GraphUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ProjectJournalTest {
    private static final ActorRef AIRFLOW = new ActorRef("token:1");
    private static final EventReader READER = new EventReader(EventLimits.DEFAULT);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final IngestJournal journal = TestJournal.open(Clock.systemUTC());
    private final List<GraphChange> applied = Collections.synchronizedList(new ArrayList<>());
    private final FakeJournaledGraph fake = new FakeJournaledGraph(applied::addAll);

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void everyAcceptedEventComesIntoTheGraphInOrder() {
        List<AcceptedEvent> events = EventCorpus.all().stream()
                .map(event -> READER.parse(event.bytes()))
                .filter(AcceptedEvent.class::isInstance)
                .map(AcceptedEvent.class::cast)
                .toList();
        journal.append(AIRFLOW, events).join();
        withProjector(fake, 37, this::awaitAll);
        assertThat(applied)
                .isEqualTo(events.stream()
                        .map(event -> GraphChange.of(event.event()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noEventIsLostOrAppliedTwiceWhereverTheProjectorCrashes(long seed) {
        journal.append(AIRFLOW, events(200)).join();
        var random = new Random(seed);
        // Half of the crashes come before the transaction, half after it and before anybody knows.
        JournaledGraph crashing = new Wrapped(batch -> {
            if (random.nextInt(3) == 0) {
                throw new IllegalStateException("crash before");
            }
            fake.apply(batch);
            if (random.nextInt(3) == 0) {
                throw new IllegalStateException("crash after");
            }
        });
        withProjector(crashing, 10, this::awaitAll);
        assertThat(jobs()).isEqualTo(names(200));
    }

    @Test
    void aProjectorThatStartsAnewGoesOnWhereTheGraphIs() {
        journal.append(AIRFLOW, events(20)).join();
        withProjector(fake, 7, this::awaitAll);
        journal.append(AIRFLOW, events(5)).join();
        withProjector(fake, 7, this::awaitAll);
        assertThat(applied).hasSize(25);
    }

    @Test
    void aGraphThatGoesAwayIsWaitedFor() {
        var away = new AtomicBoolean(true);
        JournaledGraph graph = new Wrapped(batch -> {
            if (away.get()) {
                throw new GraphUnavailable(new IllegalStateException("away"));
            }
            fake.apply(batch);
        });
        withProjector(graph, 10, () -> {
            journal.append(AIRFLOW, events(50)).join();
            sleep(300);
            assertThat(applied).isEmpty();
            away.set(false);
            awaitAll();
        });
        assertThat(jobs()).isEqualTo(names(50));
    }

    @Test
    void theOneEventThatTheGraphWillNotHaveBecomesADeadLetter() {
        journal.append(AIRFLOW, events(100)).join();
        withProjector(
                refusing(name -> name.equals("job-37") || name.equals("job-38"), DeadLetter.Kind.REFUSED),
                64,
                this::awaitAll);
        assertThat(applied).hasSize(98);
        assertThat(fake.letters()).extracting(DeadLetter::index).containsExactly(37L, 38L);
        assertThat(fake.letters()).allSatisfy(letter -> {
            assertThat(letter.kind()).isEqualTo(DeadLetter.Kind.REFUSED);
            assertThat(letter.reason()).contains("Neo.Test").doesNotContain("job-3");
        });
    }

    @Test
    void whatIsTooMuchAtOnceIsBroughtInByParts() {
        journal.append(AIRFLOW, events(100)).join();
        JournaledGraph graph = new Wrapped(batch -> {
            if (batch.entries() > 10) {
                throw new BatchRefused(DeadLetter.Kind.TOO_MUCH, "Neo.Test", new IllegalStateException());
            }
            fake.apply(batch);
        });
        withProjector(graph, 64, this::awaitAll);
        assertThat(jobs()).isEqualTo(names(100));
        assertThat(fake.letters()).isEmpty();
    }

    @Test
    void aGraphThatRefusesEverythingLosesNothing() {
        journal.append(AIRFLOW, events(4)).join();
        var broken = new AtomicBoolean(true);
        JournaledGraph graph = new Wrapped(batch -> {
            if (broken.get()) {
                throw new BatchRefused(DeadLetter.Kind.REFUSED, "Neo.DatabaseError", new IllegalStateException());
            }
            fake.apply(batch);
        });
        withProjector(graph, 64, () -> {
            sleep(500);
            broken.set(false);
            awaitAll();
        });
        assertThat(jobs()).isEqualTo(names(4));
        assertThat(fake.letters()).isEmpty();
    }

    @Test
    void aJournalThatIsShorterThanTheGraphRemembersLosesNoNewEvent() {
        fake.resumeAt(journal.id(), 1_000);
        journal.append(AIRFLOW, events(3)).join();
        withProjector(fake, 10, () -> {
            sleep(200);
            journal.append(AIRFLOW, events(2)).join();
            await(() -> fake.position(journal.id()) == 5);
        });
        assertThat(jobs()).isEqualTo(names(2));
    }

    @Test
    void anEventIsInTheGraphATenthOfASecondAfterItWasStored() {
        withProjector(fake, 2_000, () -> {
            journal.append(AIRFLOW, events(1)).join();
            awaitAll();
            long begun = System.nanoTime();
            journal.append(AIRFLOW, events(1)).join();
            awaitAll();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(200));
        });
    }

    @Test
    void aGraphIsMadeAnewFromWhatTheJournalKeeps() {
        journal.append(AIRFLOW, events(30)).join();
        var progress = new JournalProgress(journal);
        var told = new Told();
        withProjector(fake, progress, 7, () -> {
            awaitAll();
            assertThat(applied).hasSize(30);
            progress.wantRebuild(told);
            await(() -> applied.size() == 60);
            await(() -> progress.rebuildingUpTo().isEmpty());
            await(() -> told.completed);
        });
        assertThat(told.closedBefore).isFalse();
        assertThat(jobs().subList(30, 60)).isEqualTo(names(30));
    }

    private static final class Told implements OwnWork.Run {
        private volatile boolean completed;
        private volatile boolean closedBefore;

        @Override
        public void complete() {
            completed = true;
        }

        @Override
        public void close() {
            closedBefore |= !completed;
        }
    }

    private JournaledGraph refusing(Predicate<String> jobs, DeadLetter.Kind kind) {
        return new Wrapped(batch -> {
            if (batch.changes().stream()
                    .anyMatch(change -> jobs.test(change.jobs().getFirst().id().name()))) {
                throw new BatchRefused(kind, "Neo.Test", new IllegalStateException());
            }
            fake.apply(batch);
        });
    }

    private void withProjector(JournaledGraph graph, int batch, Runnable work) {
        withProjector(graph, new JournalProgress(journal), batch, work);
    }

    private void withProjector(JournaledGraph graph, JournalProgress progress, int batch, Runnable work) {
        var settings = new ProjectionSettings(batch, DataSize.ofMegabytes(4), Duration.ofSeconds(2), 1_000_000, null);
        var projector = new ProjectJournal(Projecting.batches(journal), graph, progress, settings, Clock.systemUTC());
        projector.start();
        try {
            work.run();
        } finally {
            projector.stop();
        }
    }

    private void awaitAll() {
        await(() -> fake.position(journal.id()) == journal.reader().size());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            sleep(2);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private List<String> jobs() {
        return applied.stream()
                .map(change -> change.jobs().getFirst().id().name())
                .toList();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "job-" + i).toList();
    }

    private static List<AcceptedEvent> events(int count) {
        return names(count).stream().map(ProjectJournalTest::event).toList();
    }

    private static AcceptedEvent event(String job) {
        String json = """
                {"eventTime": "2026-11-20T08:00:00Z", "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"},
                 "job": {"namespace": "airflow", "name": "%s"}}""".formatted(job);
        return (AcceptedEvent) READER.parse(json.getBytes(UTF_8));
    }

    /** The fake with something in front of it. */
    private final class Wrapped implements JournaledGraph {
        private final Consumer<JournalBatch> apply;

        Wrapped(Consumer<JournalBatch> apply) {
            this.apply = apply;
        }

        @Override
        public long position(String id) {
            return fake.position(id);
        }

        @Override
        public void apply(JournalBatch batch) {
            apply.accept(batch);
        }

        @Override
        public void resumeAt(String id, long position) {
            fake.resumeAt(id, position);
        }

        @Override
        public void restartAt(String id, long position) {
            fake.restartAt(id, position);
        }
    }
}
