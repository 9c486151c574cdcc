package dev.cartulary.lineage.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.lineage.EventSource.State;
import dev.cartulary.lineage.Events;
import dev.cartulary.lineage.FetchedEvent;
import dev.cartulary.lineage.Projecting;
import dev.cartulary.lineage.RefusedEventNote;
import dev.cartulary.lineage.Taking;
import dev.cartulary.lineage.neo4j.GraphDump;
import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.openlineage.DatasetEvent;
import dev.cartulary.openlineage.JobEvent;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.journal.JournalReader.Portion;
import dev.cartulary.openlineage.journal.JournaledEvent;
import dev.cartulary.operations.neo4j.TestGraph;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.transports.KafkaConfig;
import io.openlineage.client.transports.KafkaTransport;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** With a real broker, and with the official client as producer. */
class FetchFromKafkaTest {
    private static final OpenLineage OL = new OpenLineage(URI.create("https://example.com/producer"));
    private static final ZonedDateTime TIME = ZonedDateTime.parse("2026-11-21T10:15:30.123Z");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Broker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        ((Logger) LoggerFactory.getLogger("org.apache.kafka")).setLevel(Level.WARN);
        broker = new Broker();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void whatTheOfficialClientWritesComesInAndWhatIsNoEventHoldsNothingUp() throws Exception {
        broker.createTopic("official", 1);
        KafkaTransport transport = transport("official");
        transport.emit(runEvent("first"));
        send("official", "no json", null, "[]", "{\"job\": 1}");
        transport.emit(OL.newJobEventBuilder()
                .eventTime(TIME)
                .job(OL.newJobBuilder().namespace("n").name("declared").build())
                .build());
        transport.emit(OL.newDatasetEventBuilder()
                .eventTime(TIME)
                .dataset(OL.newStaticDatasetBuilder()
                        .namespace("n")
                        .name("dataset")
                        .build())
                .build());
        transport.emit(runEvent("last"));
        transport.close();
        try (var taking = new Taking(folder);
                var fetching = new Fetching(settings("official", "g"), taking)) {
            await(() -> taking.journal().reader().size() == 4 && committed("g", "official") == 8);

            assertThat(jobs(taking)).contains("first", "declared", "last");
            assertThat(taking.refused())
                    .extracting(RefusedEventNote::reason)
                    .anySatisfy(reason -> assertThat(reason).startsWith("Kafka official-0 at 4: /eventTime"))
                    .anySatisfy(reason -> assertThat(reason).startsWith("Kafka official-0 at 2: The event is empty"))
                    .hasSize(4);
            await(() -> fetching.fetch.figures().state() == State.FETCHING);
            assertThat(fetching.fetch.figures().accepted()).isEqualTo(4);
            assertThat(fetching.fetch.figures().refused()).isEqualTo(4);
            assertThat(TestTrail.events(taking.log())).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.type()).isEqualTo(AuditEventType.LINEAGE_INGESTED);
                assertThat(entry.cause().actor().value()).isEqualTo("system:kafka");
            });
        }
    }

    @Test
    void nothingIsCommittedThatCannotBeStored() throws Exception {
        broker.createTopic("held", 1);
        send("held", event("a"), event("b"));
        try (var taking = new Taking(folder)) {
            taking.fail(3);
            try (var fetching = new Fetching(settings("held", "h"), taking)) {
                await(() -> fetching.fetch.figures().state() == State.HELD_UP);
                assertThat(fetching.fetch.figures().trouble()).get().asString().contains("cannot be stored");
                assertThat(broker.committed("h")).isEmpty();
                assertThat(taking.journal().reader().size()).isZero();
                send("held", event("c"));
                await(() -> committed("h", "held") == 3);
                assertThat(jobs(taking)).containsExactlyInAnyOrder("a", "b", "c");
                await(() -> fetching.fetch.figures().state() == State.FETCHING);
            }
        }
    }

    @Test
    void membersOfAGroupShareThePartitionsAndTakeOverFromOneThatLeaves() throws Exception {
        broker.createTopic("shared", 4);
        try (var one = new Taking(folder.resolve("one"));
                var other = new Taking(folder.resolve("other"))) {
            try (var _ = new Fetching(settings("shared", "s"), one)) {
                try (var _ = new Fetching(settings("shared", "s"), other)) {
                    var sent = new HashSet<String>();
                    await(() -> {
                        String job = "job" + sent.size();
                        sent.add(job);
                        send("shared", event(job));
                        return one.journal().reader().size() > 0
                                && other.journal().reader().size() > 0;
                    });
                    await(() -> union(one, other).equals(sent));
                }
                for (int i = 0; i < 20; i++) {
                    send("shared", event("later" + i));
                }
                await(() -> jobs(one)
                        .containsAll(IntStream.range(0, 20)
                                .mapToObj(i -> "later" + i)
                                .toList()));
            }
        }
    }

    @Test
    void aBrokerThatWasAwayIsFoundAgain() throws Exception {
        broker.createTopic("away", 1);
        send("away", event("before"));
        try (var taking = new Taking(folder);
                var _ = new Fetching(settings("away", "w"), taking)) {
            await(() -> jobs(taking).contains("before"));
            broker.crashAndRestart();
            send("away", event("after"));
            await(() -> jobs(taking).contains("after"));
        }
    }

    @Test
    void everyEventIsInTheGraphOnceWhenAConsumerIsKilledBeforeItCommits() throws Exception {
        broker.createTopic("killed", 2);
        TestGraph.clear();
        List<String> events = EventCorpus.under("from-templates/").stream()
                .map(event -> new String(event.bytes(), UTF_8))
                .limit(40)
                .toList();
        send("killed", events.toArray(String[]::new));

        for (int round = 0; round < 2; round++) {
            assertThat(storeAndDie("killed", "k")).isPositive();
            assertThat(broker.committed("k")).isEmpty();
        }
        try (var taking = new Taking(folder)) {
            long storedByTheDead = taking.journal().reader().size();
            assertThat(storedByTheDead).isPositive();
            try (var _ = new Fetching(settings("killed", "k"), taking)) {
                await(() -> committed("k", "killed") == events.size());
            }
            assertThat(taking.journal().reader().size())
                    .as("stored twice")
                    .isGreaterThanOrEqualTo(accepted(events) + storedByTheDead);
            List<String> graph = project(taking);
            try (var once = new Taking(folder.resolve("once"))) {
                TestGraph.clear();
                once.take()
                        .take(
                                new ActorRef("system:test"),
                                events.stream()
                                        .map(event -> new FetchedEvent("", event.getBytes(UTF_8)))
                                        .toList());
                assertThat(graph).isEqualTo(project(once)).isNotEmpty();
            }
        }
    }

    private static long accepted(List<String> events) {
        return events.stream().filter(event -> Events.accepts(event)).count();
    }

    private static List<String> project(Taking taking) {
        String journal = taking.journal().id();
        try (var _ = new Projecting(taking.journal(), TestProjection.journaled())) {
            await(() -> TestProjection.journaled().position(journal)
                    == taking.journal().reader().size());
        }
        return GraphDump.lines();
    }

    /** How many events a process stored, before it was killed. */
    private int storeAndDie(String topic, String group) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingConsumer.class.getName(),
                        broker.address(),
                        topic,
                        group,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(DyingConsumer.STORED)) {
                    return Integer.parseInt(line.substring(DyingConsumer.STORED.length()));
                }
            }
            throw new AssertionError("The consumer ended by itself with " + process.waitFor());
        } finally {
            // SIGKILL.
            process.destroyForcibly().waitFor();
        }
    }

    private static KafkaSettings settings(String topic, String group) {
        return DyingConsumer.settings(broker.address(), topic, group);
    }

    private record Fetching(FetchFromKafka fetch) implements AutoCloseable {
        Fetching(KafkaSettings settings, Taking taking) {
            this(new FetchFromKafka(settings, taking.take(), Clock.systemUTC()));
            fetch.start();
        }

        @Override
        public void close() {
            fetch.stop();
        }
    }

    private static KafkaTransport transport(String topic) {
        var properties = new Properties();
        properties.put("bootstrap.servers", broker.address());
        properties.put("key.serializer", StringSerializer.class.getName());
        properties.put("value.serializer", StringSerializer.class.getName());
        return new KafkaTransport(new KafkaConfig(topic, null, properties));
    }

    private static void send(String topic, @Nullable String... values) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.address(), "compression.type", "zstd");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("not sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static long committed(String group, String topic) {
        return broker.committed(group).entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    private static Set<String> union(Taking one, Taking other) {
        Set<String> all = new HashSet<>(jobs(one));
        all.addAll(jobs(other));
        return all;
    }

    private static Set<String> jobs(Taking taking) {
        long size = taking.journal().reader().size();
        return size == 0
                ? Set.of()
                : taking.journal().reader().read(0, new Portion((int) size, Integer.MAX_VALUE)).stream()
                        .flatMap(entry -> job(((JournaledEvent) entry).event()))
                        .collect(Collectors.toSet());
    }

    private static Stream<String> job(LineageEvent event) {
        return switch (event) {
            case RunEvent run -> Stream.of(run.job().id().name());
            case JobEvent declared -> Stream.of(declared.job().id().name());
            case DatasetEvent _ -> Stream.empty();
        };
    }

    private static OpenLineage.RunEvent runEvent(String job) {
        return OL.newRunEventBuilder()
                .eventTime(TIME)
                .eventType(EventType.COMPLETE)
                .run(OL.newRunBuilder()
                        .runId(UUID.fromString("0198a3f0-0000-7000-8000-000000000001"))
                        .build())
                .job(OL.newJobBuilder().namespace("n").name(job).build())
                .inputs(List.of())
                .outputs(List.of())
                .build();
    }

    private static String event(String job) {
        return """
                {"eventTime": "2026-11-20T08:00:00Z", "producer": "https://example.com/p",
                 "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"}, "job": {"namespace": "n", "name": "%s"}}""".formatted(job);
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
