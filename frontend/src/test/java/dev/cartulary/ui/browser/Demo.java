package dev.cartulary.ui.browser;

import dev.cartulary.launch.RunningJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The packaged application with the demonstration's accounts and data, started once for all browser tests. */
final class Demo {
    private static final String TOKEN = "a-token-for-the-browser-tests";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static @Nullable RunningJar running;
    private static @Nullable Path data;

    private Demo() {}

    static synchronized RunningJar running() {
        RunningJar known = running;
        if (known == null) {
            known = start();
            running = known;
            Runtime.getRuntime().addShutdownHook(new Thread(known::close));
        }
        return known;
    }

    /** Where the running demonstration keeps everything. */
    static Path data() {
        running();
        return Objects.requireNonNull(data);
    }

    /** Its events come in by the way of all events, after the first page can be opened. */
    private static void awaitLoaded(Path mark) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(mark) || !Files.readString(mark).contains("loaded")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the demo was not loaded");
            }
            Thread.sleep(50);
        }
    }

    private static RunningJar start() {
        try {
            data = Files.createTempDirectory("cartulary-browser");
            RunningJar jar = RunningJar.launch(
                            data, Map.of("CARTULARY_BOOTSTRAP_TOKEN", TOKEN), "--cartulary.demo=true")
                    .awaitReady();
            awaitLoaded(data.resolve("demo-loaded"));
            jar.awaitProjected(TOKEN);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
