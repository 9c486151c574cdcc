package dev.cartulary.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process without warning, again and again on one log. Four rounds by default; 200 with {@code
 * -Dcartulary.full=true}.
 */
class CrashTest {
    private static final int ROUNDS = Boolean.getBoolean("cartulary.full") ? 200 : 4;

    @TempDir
    Path parent;

    @Test
    void everyAcknowledgedEntryIsThereOnce() throws Exception {
        SigningKey key = SigningKey.generate(AppendLogTest.SMALL.origin(), KeyType.ED25519, InstantSource.system());
        key.store(parent.resolve("key"));
        Path folder = parent.resolve("log");
        Random random = new Random(7);
        Map<Long, String> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path acknowledgements = parent.resolve("round-" + round);
            Process writer = start(folder, round, acknowledgements);
            while (Files.size(acknowledgements) == 0) {
                assertThat(writer.isAlive()).isTrue();
                Thread.sleep(5);
            }
            assertThatThrownBy(() -> AppendLog.open(folder, AppendLogTest.SMALL, LogKeys.of(key)))
                    .isInstanceOf(LogLockedException.class);
            Thread.sleep(random.nextInt(250));
            writer.destroyForcibly().waitFor();
            Files.readAllLines(acknowledgements).forEach(line -> note(acknowledged, line));
            check(folder, key, acknowledged);
        }
        assertThat(acknowledged.size()).isGreaterThan(ROUNDS * 10);
    }

    private static void note(Map<Long, String> acknowledged, String line) {
        // A line that the kill cut short lacks its end mark.
        if (line.endsWith(".")) {
            String[] parts = line.split(" ", -1);
            acknowledged.put(Long.valueOf(parts[0]), parts[1]);
        }
    }

    private static void check(Path folder, SigningKey key, Map<Long, String> acknowledged) {
        try (AppendLog log = AppendLog.open(folder, AppendLogTest.SMALL, LogKeys.of(key));
                Stream<LogEntry> entries = log.reader().from(0)) {
            Set<String> seen = new HashSet<>();
            Set<Long> missing = new HashSet<>(acknowledged.keySet());
            entries.forEach(entry -> {
                String text = new String(entry.bytes(), StandardCharsets.UTF_8);
                assertThat(seen.add(text)).as("once: %s", text).isTrue();
                if (missing.remove(entry.index())) {
                    assertThat(text).isEqualTo(acknowledged.get(entry.index()));
                }
            });
            assertThat(missing).isEmpty();
        }
    }

    private Process start(Path folder, int round, Path acknowledgements) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        folder.toString(),
                        parent.resolve("key").toString(),
                        String.valueOf(round))
                .redirectOutput(acknowledgements.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
