package dev.cartulary.openlineage.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One event of the corpora, as a producer would send it.
 *
 * @param file path below {@code events/}
 * @param line from 1; 1 for a file of one event
 */
public record CorpusEvent(String file, int line, String json) {
    public byte[] bytes() {
        return json.getBytes(UTF_8);
    }

    /** File and line, to be found again when a test fails. */
    public String name() {
        return file + ":" + line;
    }

    @Override
    public String toString() {
        return name();
    }
}
