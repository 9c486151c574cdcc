package dev.cartulary.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Remembers that the demo was loaded, so that it never is twice. A file beside the journal that has its events, and not in the
 * graph, which can be made anew from that: the instant relative to which times are set, then whether all came in.
 */
@Component
@ConditionalOnBooleanProperty("cartulary.demo")
class DemoMark {
    private static final String LOADED = "loaded";

    private final Path file;

    DemoMark(@Value("${cartulary.data}") Path data) {
        this.file = data.resolve("demo-loaded");
    }

    /** The instant relative to which the demo's times are set: the given one at the first call ever, the same one after. */
    Instant anchor(Instant now) {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            write(
                    now + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            return now;
        }
        return Instant.parse(lines.getFirst());
    }

    boolean isLoaded() {
        return lines().contains(LOADED);
    }

    void markLoaded() {
        write(LOADED + "\n", StandardOpenOption.APPEND);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line, StandardOpenOption... how) {
        try {
            Files.writeString(file, line, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
