package dev.cartulary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of the process: a start that works, and each start that cannot. */
class ProcessIT {
    private static final String TOKEN = "a-bootstrap-token-of-the-test";
    private static final Map<String, String> ENVIRONMENT = Map.of("CARTULARY_BOOTSTRAP_TOKEN", TOKEN);
    private static final String EVENT = """
            {"eventType": "COMPLETE", "eventTime": "2026-01-02T03:04:05Z", "producer": "https://example.com/p",
             "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
             "run": {"runId": "0190d1a0-0000-7000-8000-000000000001"}, "job": {"namespace": "n", "name": "nightly"},
             "inputs": [{"namespace": "postgres://db:5432", "name": "shop.public.orders"}],
             "outputs": [{"namespace": "postgres://db:5432", "name": "mart.public.revenue"}]}""";

    @TempDir
    Path data;

    @Test
    void keepsAcknowledgedEventsOverKillAndStopsWithinTenSeconds() throws Exception {
        try (var first = RunningJar.launch(data, ENVIRONMENT).awaitReady()) {
            assertThat(first.post("/api/v1/lineage", TOKEN, EVENT).statusCode()).isEqualTo(201);
            first.kill();
        }
        try (var second = RunningJar.launch(data, Map.of()).awaitReady()) {
            second.awaitProjected(TOKEN);
            var found = second.get("/api/v1/search?q=revenue", TOKEN);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("mart.public.revenue");
            assertThat(second.terminate()).isLessThan(Duration.ofSeconds(10));
            assertThat(second.console()).doesNotContain("Exception");
        }
    }

    @Test
    void refusesASecondProcessOnOneDataFolder() throws Exception {
        try (var first = RunningJar.launch(data, ENVIRONMENT).awaitReady();
                var second = RunningJar.launch(data, ENVIRONMENT)) {
            assertRefused(second, "Another Cartulary is using the data folder " + data);
            assertThat(first.get("/actuator/health", TOKEN).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesAPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var refused = RunningJar.launchOn(taken.getLocalPort(), data, ENVIRONMENT)) {
            assertRefused(refused, "Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void refusesADataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(data.resolve("a-file"));
        try (var refused = RunningJar.launch(file, ENVIRONMENT)) {
            assertRefused(refused, "The data folder " + file + " is a file");
        }
        try (var refused = RunningJar.launch(Path.of("/proc/cartulary"), ENVIRONMENT)) {
            assertRefused(refused, "The data folder /proc/cartulary cannot be written");
        }
    }

    @Test
    void refusesANeo4jThatIsNotThere() throws Exception {
        try (var refused = RunningJar.launch(data, ENVIRONMENT, "--cartulary.neo4j.uri=bolt://127.0.0.1:1")) {
            assertRefused(refused, "bolt://127.0.0.1:1");
            assertThat(data.resolve("neo4j")).doesNotExist();
        }
    }

    @Test
    void refusesAWeakBootstrapTokenWithoutRepeatingIt() throws Exception {
        try (var refused = RunningJar.launch(data, Map.of("CARTULARY_BOOTSTRAP_TOKEN", "short"))) {
            assertRefused(refused, "CARTULARY_BOOTSTRAP_TOKEN");
            assertThat(refused.console()).doesNotContain("short\n").doesNotContain("'short'");
        }
    }

    private static void assertRefused(RunningJar process, String sentence) throws IOException, InterruptedException {
        assertThat(process.awaitExit()).isEqualTo(1);
        assertThat(process.console()).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
