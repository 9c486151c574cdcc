package dev.cartulary.lineage.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A real broker of one node, without ZooKeeper, in a process of its own. */
final class Broker implements AutoCloseable {
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qk";
    /** For a machine that does much else. */
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final int port = freePort();
    private final int controller = freePort();
    private Process process;

    Broker() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("cartulary-kafka");
        Files.writeString(folder.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%d
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://127.0.0.1:%d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                auto.create.topics.enable=false
                """.formatted(
                        controller, port, controller, port, folder.resolve("data")));
        Files.writeString(folder.resolve("logback.xml"), """
                <configuration><appender name="out" class="ch.qos.logback.core.ConsoleAppender"><encoder>
                <pattern>%d %p %c %m%n</pattern></encoder></appender>
                <root level="WARN"><appender-ref ref="out"/></root></configuration>
                """);
        Process format = java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", "server.properties");
        if (!format.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
            throw new IOException("Kafka's folder was not made: " + folder.resolve("out.log"));
        }
        process = java("kafka.Kafka", "server.properties");
        awaitAnswer();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void createTopic(String name, int partitions) {
        ask(admin -> admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get());
    }

    /** What a group has committed. */
    Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return ask(admin -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
    }

    /** Ends it as a power cut does, and starts it again where it was. */
    void crashAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = java("kafka.Kafka", "server.properties");
        awaitAnswer();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitAnswer() throws IOException {
        Set<String> topics = ask(admin -> admin.listTopics().names().get());
        if (topics == null) {
            throw new IOException("Kafka does not answer: " + folder.resolve("out.log"));
        }
    }

    private interface Question<T> {
        T put(Admin admin) throws ExecutionException, InterruptedException;
    }

    private <T> T ask(Question<T> question) {
        var settings = new Properties();
        settings.put("bootstrap.servers", address());
        settings.put("default.api.timeout.ms", PATIENCE_SECONDS * 1_000);
        settings.put("reconnect.backoff.max.ms", 500);
        try (Admin admin = Admin.create(settings)) {
            return question.put(admin);
        } catch (ExecutionException e) {
            throw new AssertionError("The broker refuses; see " + folder.resolve("out.log"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private Process java(String... command) throws IOException {
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                "-cp",
                System.getProperty("java.class.path")));
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("out.log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
