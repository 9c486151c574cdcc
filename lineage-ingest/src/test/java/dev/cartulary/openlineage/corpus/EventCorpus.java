package dev.cartulary.openlineage.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the corpora from the class path, out of a folder or a jar. */
public final class EventCorpus {
    private static final String ROOT = "/events/";

    private EventCorpus() {}

    /** Every event, in a stable order. */
    public static List<CorpusEvent> all() {
        return files().stream().flatMap(file -> file(file).stream()).toList();
    }

    /** The events whose file begins with this path, such as {@code from-templates/marquez-seed/}. */
    public static List<CorpusEvent> under(String path) {
        return files().stream()
                .filter(file -> file.startsWith(path))
                .flatMap(file -> file(file).stream())
                .toList();
    }

    /** The one event at this place. */
    public static CorpusEvent at(String file, int line) {
        return file(file).get(line - 1);
    }

    public static List<String> files() {
        return text("index.txt").lines().toList();
    }

    private static List<CorpusEvent> file(String file) {
        String text = text(file);
        List<String> events = file.endsWith(".ndjson")
                ? text.lines().filter(line -> !line.isBlank()).toList()
                : List.of(text);
        return IntStream.range(0, events.size())
                .mapToObj(i -> new CorpusEvent(file, i + 1, events.get(i)))
                .toList();
    }

    private static String text(String file) {
        try (InputStream stream = EventCorpus.class.getResourceAsStream(ROOT + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such file in the corpora: " + file);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
