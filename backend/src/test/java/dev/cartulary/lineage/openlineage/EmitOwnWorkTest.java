package dev.cartulary.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cartulary.lineage.OwnJob;
import dev.cartulary.lineage.OwnWork;
import dev.cartulary.lineage.Taking;
import dev.cartulary.openlineage.EventType;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.journal.JournalReader.Portion;
import dev.cartulary.openlineage.journal.JournaledEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmitOwnWorkTest {
    private Taking taking;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        taking = new Taking(folder);
    }

    @AfterEach
    void close() {
        taking.close();
    }

    @Test
    void workThatEndsWellAndWorkThatDoesNotAreTold() {
        try (var emit = emit(null)) {
            try (OwnWork.Run run = emit.begin(OwnJob.LINEAGE_EXPORT)) {
                run.complete();
            }
            emit.begin(OwnJob.GRAPH_REBUILD).close();
        }
        List<RunEvent> events = events();
        assertThat(events)
                .extracting(RunEvent::type)
                .containsExactly(
                        Optional.of(EventType.START),
                        Optional.of(EventType.COMPLETE),
                        Optional.of(EventType.START),
                        Optional.of(EventType.FAIL));
        assertThat(events)
                .extracting(event -> event.job().id().name())
                .containsExactly("lineage.export", "lineage.export", "graph.rebuild", "graph.rebuild");
        assertThat(events)
                .extracting(event -> event.job().id().namespace().name())
                .containsOnly("here");
        assertThat(events.get(0).run().id())
                .isEqualTo(events.get(1).run().id())
                .isNotEqualTo(events.get(2).run().id());
        assertThat(events.getFirst().inputs())
                .extracting(input -> input.dataset().id().name())
                .containsExactly("lineage-graph");
        assertThat(taking.refused()).isEmpty();
    }

    @Test
    void workGoesOnWhateverBecomesOfWhatIsTold() throws IOException {
        taking.close();
        try (var emit = emit(URI.create("http://127.0.0.1:1/nobody"))) {
            try (OwnWork.Run run = emit.begin(OwnJob.LINEAGE_EXPORT)) {
                run.complete();
            }
        }
        assertThat(taking.journal().reader().size()).isZero();
    }

    @Test
    void anotherReceiverIsToldToo() throws IOException {
        var received = new CopyOnWriteArrayList<String>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/api/v1/lineage", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization")
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
        try (var emit =
                emit(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/lineage"))) {
            emit.begin(OwnJob.AUDIT_LOG_EXPORT).complete();
        } finally {
            server.stop(0);
        }
        assertThat(received)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event)
                        .startsWith("Bearer key{")
                        .contains("audit-log.export", "urn:cartulary:own-work"));
        assertThat(events()).hasSize(2);
    }

    private EmitOwnWork emit(@Nullable URI url) {
        return new EmitOwnWork(new OwnWorkSettings(true, "here", url, "key"), taking.take(), Clock.systemUTC());
    }

    private List<RunEvent> events() {
        return taking.journal().reader().read(0, new Portion(100, 1_000_000)).stream()
                .map(entry -> (RunEvent) ((JournaledEvent) entry).event())
                .toList();
    }
}
