package dev.cartulary.openlineage.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.wire.EventLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command does with files, with answers and with their absence. */
class PushLineageTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private InputStream in = InputStream.nullInputStream();
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver(EventLimits.DEFAULT);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void sendsEveryFormOfFileInTheOrderOfNames() throws IOException {
        write("2/b.ndjson", event("three") + "\n\n  \n" + event("four") + "\r\n" + event("five"));
        write("1.json", event("one").replace(",", ",\n"));
        write("2/a.json", "[" + event("two") + "]");
        write("3.jsonl.gz", event("six") + "\n");
        write("4.json", event("seven") + "\n" + event("eight") + "\n");
        write("notes.txt", "not for us");
        in = new ByteArrayInputStream(("\uFEFF[\n" + event("nine") + ",\n" + event("ten") + "]").getBytes(UTF_8));

        assertThat(push(folder.toString(), "-")).isZero();

        assertThat(names())
                .containsExactly("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        assertThat(receiver.batches).containsExactly(10);
        assertThat(err.toString(UTF_8)).contains("10 events", "10 accepted, 0 refused");
        assertThat(out.size()).isZero();
    }

    @Test
    void namesTheLineOrTheElementOfEachRefusal() throws IOException {
        Path lines =
                write("a.ndjson", event("one") + "\n\nno json\n" + "{}" + "\n[1]\n" + event("two") + event("three"));
        Path array = write("b.json", "[" + event("four") + ", 7, {\"job\": 1}, " + event("five") + "]");

        assertThat(push(lines.toString(), array.toString())).isEqualTo(1);

        assertThat(names()).containsExactly("one", "four", "five");
        assertThat(refusedPlaces())
                .containsExactlyInAnyOrder(
                        lines + ":3", lines + ":4", lines + ":5", lines + ":6", array + "[1]", array + "[2]");
        assertThat(err.toString(UTF_8)).contains("3 accepted, 6 refused");
    }

    @Test
    void tellsWhereAnArrayBreaksOff() throws IOException {
        Path cut = write("cut.json", "[" + event("one") + ",\n" + event("two") + ",\n{\"run\": ");
        byte[] whole = zipped(event("three") + "\n" + event("four") + "\n");
        Path damaged = folder.resolve("damaged.ndjson.gz");
        Files.write(damaged, Arrays.copyOf(whole, whole.length - 12));

        assertThat(push(cut.toString(), damaged.toString())).isEqualTo(1);

        assertThat(names()).contains("one", "two");
        assertThat(refusedPlaces()).contains(cut + "[2]", damaged.toString());
        assertThat(out.toString(UTF_8)).contains("from line 3", "what follows was not sent");
    }

    @Test
    void waitsAsLongAsItIsAskedToAndGoesOn() throws IOException {
        receiver.failures.add(new Receiver.Failure(429, "1"));
        receiver.failures.add(new Receiver.Failure(503, ""));
        long begun = System.nanoTime();

        assertThat(push(write("a.json", event("one")).toString())).isZero();

        assertThat(System.nanoTime() - begun).isGreaterThan(1_400_000_000L);
        assertThat(names()).containsExactly("one");
        assertThat(err.toString(UTF_8)).contains("429: Told to fail.; trying again in 1000 ms", "503: Told to fail.");
    }

    @Test
    void stopsWhenNobodyAnswersAndTellsWhereToGoOn() throws IOException {
        String events = IntStream.range(0, 600).mapToObj(n -> event("job" + n)).collect(Collectors.joining("\n"));
        Path file = write("a.ndjson", events);
        receiver.failures.add(new Receiver.Failure(500, ""));
        assertThat(push(file.toString())).isEqualTo(69);
        assertThat(err.toString(UTF_8)).contains("Nothing was answered", "500");

        receiver.close();
        assertThat(push("--retry-for", "1", file.toString())).isEqualTo(69);
        assertThat(err.toString(UTF_8)).contains("does not answer", "Given up");
    }

    @Test
    void saysThatTheTokenIsRefusedAndNeverWhatItIs() throws IOException {
        Path file = write("a.json", event("one"));
        receiver.failures.add(new Receiver.Failure(403, ""));
        assertThat(push(Map.of("CARTULARY_TOKEN", "from-the-environment"), file.toString()))
                .isEqualTo(77);
        Path token = write("token", "from-the-file\n");
        assertThat(push("--token-file", token.toString(), file.toString())).isZero();

        assertThat(receiver.tokens).containsExactly("Bearer from-the-environment", "Bearer from-the-file");
        assertThat(err.toString(UTF_8) + out.toString(UTF_8)).doesNotContain("from-the");
    }

    @Test
    void findsTheEventThatIsTooLargeForWhoeverReceives() throws IOException {
        receiver.close();
        receiver = new Receiver(new EventLimits(2_000, 100, 100, 100, new EventLimits.Batch(4, 100_000)));
        String lines = IntStream.range(0, 10)
                .mapToObj(n -> n == 7 ? event("x".repeat(3_000)) : event("job" + n))
                .collect(Collectors.joining("\n"));

        assertThat(push(write("a.ndjson", lines).toString())).isEqualTo(1);

        assertThat(names()).hasSize(9).doesNotContain("job7");
        assertThat(refusedPlaces()).containsExactly(folder.resolve("a.ndjson") + ":8");
    }

    @Test
    void refusesWhatIsNoCommandLine() {
        assertThat(push()).isEqualTo(64);
        assertThat(push("--nonsense")).isEqualTo(64);
        assertThat(push("--url")).isEqualTo(64);
        assertThat(push("--url", "ftp://there", "-")).isEqualTo(64);
        assertThat(push("--retry-for", "soon", "-")).isEqualTo(64);
        assertThat(push("--token", "two words", "-")).isEqualTo(64);
        assertThat(push(folder.resolve("absent.json").toString())).isEqualTo(66);
        assertThat(push(folder.toString())).isEqualTo(66);
    }

    /** 1.2 GB of events pass, of which none is kept; a heap that kept them would not hold them. */
    @Test
    void holdsOneEventHoweverManyPass() throws IOException {
        byte[] line = (event("x".repeat(60_000)) + "\n").getBytes(UTF_8);
        var endless = new InputStream() {
            private final int lines = 20_000;
            private int at;
            private int passed;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (passed == lines) {
                    return -1;
                }
                int some = Math.min(length, line.length - at);
                System.arraycopy(line, at, bytes, offset, some);
                at += some;
                if (at == line.length) {
                    at = 0;
                    passed++;
                }
                return some;
            }
        };
        var found = new int[1];
        new SplitEvents(one -> found[0] += one instanceof Found.Event ? 1 : 0).read("-", endless);
        assertThat(found[0]).isEqualTo(20_000);
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(20_000L * line.length * 2);
    }

    @Test
    void skipsALineThatIsTooLargeAndGoesOnBehindIt() throws IOException {
        String large = event("x".repeat(SplitEvents.MOST_BYTES));
        var found = new ArrayList<Found>();
        new SplitEvents(found::add)
                .read("a.ndjson", new ByteArrayInputStream((large + "\n" + event("one")).getBytes(UTF_8)));
        new SplitEvents(found::add)
                .read("b.json", new ByteArrayInputStream(("[" + large + "," + event("two") + "]").getBytes(UTF_8)));

        assertThat(found)
                .extracting(Found::place)
                .containsExactly("a.ndjson:1", "a.ndjson:2", "b.json[0]", "b.json[1]");
        assertThat(found).extracting(one -> one instanceof Found.Event).containsExactly(false, true, false, true);
    }

    private int push(String... arguments) {
        return push(Map.of(), arguments);
    }

    private int push(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--url", receiver.url()));
        Collections.addAll(all, arguments);
        return PushLineage.run(
                all,
                environment,
                new PushLineage.Terminal(in, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)));
    }

    private List<String> names() {
        return receiver.accepted.stream()
                .map(json -> json.replaceAll("(?s).*\"job\":\\{\"namespace\":\"n\",\"name\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private List<String> refusedPlaces() {
        return out.toString(UTF_8)
                .lines()
                .map(line -> line.replaceAll(": .*", ""))
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, name.endsWith(".gz") ? zipped(text) : text.getBytes(UTF_8));
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String event(String job) {
        return """
                {"eventType":"COMPLETE","eventTime":"2026-11-21T08:00:00Z","producer":"https://example.com",\
                "schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",\
                "run":{"runId":"0190d1a0-0000-7000-8000-000000000001"},"job":{"namespace":"n","name":"%s"},"x":1.50}""".formatted(job);
    }
}
