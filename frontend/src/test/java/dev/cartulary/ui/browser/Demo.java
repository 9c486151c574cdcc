package dev.cartulary.ui.browser;

import dev.cartulary.launch.RunningJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The packaged application with the demonstration's accounts and data, started once for all browser tests. */
final class Demo {
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

    private static RunningJar start() {
        try {
            data = Files.createTempDirectory("cartulary-browser");
            return RunningJar.launch(data, Map.of(), "--cartulary.demo=true").awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
