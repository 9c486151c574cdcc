package dev.cartulary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the process, as a power cut would but for the disk's cache, while emitters send as fast as they can. A few times in each
 * build; a hundred times with {@code -Dcartulary.full=true}.
 */
class KillIT {
    private static final int KILLS = Boolean.getBoolean("cartulary.full") ? 100 : 3;
    private static final int SENDERS = 4;
    private static final int PAGE = 100;
    private static final String TOKEN = "a-bootstrap-token-of-the-test";
    private static final Map<String, String> ENVIRONMENT = Map.of("CARTULARY_BOOTSTRAP_TOKEN", TOKEN);
    private static final System.Logger LOG = System.getLogger(KillIT.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path data;

    private final Random random = new Random(7);

    @Test
    void everyAcknowledgedEventIsInTheGraphExactlyOnce() throws Exception {
        Map<String, Queue<String>> acknowledged = new LinkedHashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            String job = "kill-" + kill;
            try (var process = RunningJar.launch(data, ENVIRONMENT).awaitReady()) {
                acknowledged.put(job, sendUntilKilled(process, job));
            }
        }
        try (var process = RunningJar.launch(data, ENVIRONMENT).awaitReady()) {
            process.awaitProjected(TOKEN);
            for (var sent : acknowledged.entrySet()) {
                assertThat(sent.getValue())
                        .as("acknowledged before " + sent.getKey())
                        .isNotEmpty();
                assertThat(runs(process, sent.getKey())).doesNotHaveDuplicates().containsAll(sent.getValue());
            }
        }
    }

    private Queue<String> sendUntilKilled(RunningJar process, String job) throws InterruptedException {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(Thread.ofVirtual().start(() -> send(process, job, acknowledged)));
        }
        while (acknowledged.isEmpty() && senders.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(10);
        }
        Thread.sleep(random.nextInt(2_000));
        process.kill();
        for (Thread sender : senders) {
            sender.join();
        }
        return acknowledged;
    }

    private static void send(RunningJar process, String job, Queue<String> acknowledged) {
        try {
            while (true) {
                String run = UUID.randomUUID().toString();
                if (process.post("/api/v1/lineage", TOKEN, event(run, job)).statusCode() == 201) {
                    acknowledged.add(run);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the process was killed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String event(String run, String job) {
        return """
                {"eventType": "COMPLETE", "eventTime": "2026-01-02T03:04:05Z", "producer": "https://example.com/p",
                 "run": {"runId": "%s"}, "job": {"namespace": "n", "name": "%s"},
                 "outputs": [{"namespace": "postgres://db:5432", "name": "mart.public.revenue"}]}""".formatted(run, job);
    }

    private static List<String> runs(RunningJar process, String job) throws IOException, InterruptedException {
        String key = new JobId(new Namespace("n"), job).key().value();
        var runs = new ArrayList<String>();
        int before;
        do {
            before = runs.size();
            String path = "/api/v1/jobs/" + key + "/runs?limit=" + PAGE + "&offset=" + before;
            JSON.readTree(process.get(path, TOKEN).body())
                    .get("runs")
                    .forEach(run -> runs.add(run.get("id").asString()));
        } while (runs.size() == before + PAGE);
        return runs;
    }
}
