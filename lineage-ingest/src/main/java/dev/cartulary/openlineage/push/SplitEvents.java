package dev.cartulary.openlineage.push;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the events in a file of any size, holding one at a time: a line each, the elements of an array, or one object. Where each
 * line stands by itself, a line that is no JSON costs that line; in an array it costs what follows.
 */
final class SplitEvents {
    /** Eight times what is accepted unless an operator says otherwise; what is larger was hardly meant to be an event. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int BUFFER = 256 * 1024;
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final JsonFactory json = JsonFactory.builder()
            // Streams are closed by whoever opened them.
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Consumer<Found> found;

    SplitEvents(Consumer<Found> found) {
        this.found = found;
    }

    /**
     * Reads to the end, telling each event as it is found.
     *
     * @param name of the file; where it ends in {@code .jsonl} or {@code .ndjson} there is an event in each line, otherwise the
     *     first line tells
     * @throws IOException if the stream cannot be read
     */
    void read(String name, InputStream stream) throws IOException {
        var buffered = new BufferedInputStream(stream, BUFFER);
        skipByteOrderMark(buffered);
        String form = InputFiles.unpacked(name);
        if (form.endsWith(".jsonl") || form.endsWith(".ndjson")) {
            lines(name, buffered);
            return;
        }
        byte[] first = firstLine(buffered);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), buffered);
        if (flaw(first).isEmpty()) {
            lines(name, all);
        } else {
            values(name, all);
        }
    }

    /** With what ends it; of one that is too long, as much as an event may have. */
    private static byte[] firstLine(InputStream stream) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = 0;
        while (next != '\n' && line.size() < MOST_BYTES && (next = stream.read()) >= 0) {
            line.write(next);
        }
        return line.toByteArray();
    }

    private void lines(String name, InputStream stream) throws IOException {
        var lines = new Lines(stream, MOST_BYTES);
        while (lines.next()) {
            String place = name + ":" + lines.number();
            if (lines.tooLong()) {
                found.accept(tooLarge(place));
                continue;
            }
            byte[] line = lines.bytes();
            if (!isBlank(line)) {
                String flaw = flaw(line);
                found.accept(flaw.isEmpty() ? new Found.Event(place, line) : new Found.Unsendable(place, flaw));
            }
        }
    }

    /** Why bytes are not one object with nothing after it; empty if they are. */
    private String flaw(byte[] bytes) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "is not a JSON object";
            }
            parser.skipChildren();
            return parser.nextToken() == null ? "" : "has more text after the end of the object";
        } catch (JacksonException e) {
            return "is not valid JSON from column " + column(e) + " on";
        }
    }

    private void values(String name, InputStream stream) {
        int index = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), stream)) {
            boolean inArray = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_ARRAY || token == JsonToken.START_ARRAY && !inArray) {
                    inArray = token == JsonToken.START_ARRAY;
                } else {
                    found.accept(value(parser, name + "[" + index + "]"));
                    index++;
                }
            }
        } catch (JacksonException e) {
            // What the parser says quotes the file; where it stopped is enough to look there.
            String reason = e.getCause() instanceof IOException cause
                    ? "cannot be read: " + cause.getMessage()
                    : "is not valid JSON from line " + e.getLocation().getLineNr() + ", column " + column(e) + " on";
            found.accept(new Found.Unsendable(name + "[" + index + "]", reason + "; nothing after it was sent"));
        }
    }

    private Found value(JsonParser parser, String place) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Found.Unsendable(place, "is not a JSON object");
        }
        var bytes = new BoundedBytes(MOST_BYTES);
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            generator.copyCurrentStructureExact(parser);
        }
        return bytes.overflown() ? tooLarge(place) : new Found.Event(place, bytes.toByteArray());
    }

    private static Found tooLarge(String place) {
        return new Found.Unsendable(place, "is larger than " + MOST_BYTES + " bytes");
    }

    private static int column(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character > ' ' || character < 0) {
                return false;
            }
        }
        return true;
    }

    private static void skipByteOrderMark(BufferedInputStream stream) throws IOException {
        stream.mark(BYTE_ORDER_MARK.length);
        for (int expected : BYTE_ORDER_MARK) {
            if (stream.read() != expected) {
                stream.reset();
                return;
            }
        }
    }
}
