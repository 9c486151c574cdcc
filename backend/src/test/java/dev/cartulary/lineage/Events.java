package dev.cartulary.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.corpus.CorpusEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.openlineage.wire.RefusedEvent;
import java.util.List;
import java.util.stream.Stream;

/** Events for tests: of the corpora, or written down shortly. */
public final class Events {
    private static final EventReader READER = new EventReader(EventLimits.DEFAULT);

    private Events() {}

    /** Every event of the corpora that is accepted. */
    public static List<LineageEvent> corpus() {
        return read(EventCorpus.all());
    }

    /** The accepted events of one corpus. */
    public static List<LineageEvent> corpus(String path) {
        return read(EventCorpus.under(path));
    }

    /** An event from JSON in which single quotes stand for double ones. */
    public static LineageEvent event(String json) {
        return switch (READER.parse(json.replace('\'', '"').getBytes(UTF_8))) {
            case AcceptedEvent accepted -> accepted.event();
            case RefusedEvent refused -> throw new IllegalArgumentException(refused.toString());
        };
    }

    /** Whether an event is accepted. */
    public static boolean accepts(String json) {
        return READER.parse(json.getBytes(UTF_8)) instanceof AcceptedEvent;
    }

    /**
     * A run event.
     *
     * @param type and the minute of a fixed hour at which it happened, such as {@code START@5}
     * @param run two hexadecimal digits
     * @param rest members after the job, such as {@code 'inputs': [...]}; may be empty
     */
    public static LineageEvent run(String type, String run, String job, String rest) {
        return run(type, run, job, "{}", rest);
    }

    public static LineageEvent run(String type, String run, String job, String jobFacets, String rest) {
        String[] parts = type.split("@", 2);
        return event("""
                {'eventType': '%s', 'eventTime': '%s', 'producer': 'https://example.com/test',
                 'run': {'runId': '%s'}, 'job': {'namespace': 'jobs', 'name': '%s', 'facets': %s}%s}
                """.formatted(
                        parts[0],
                        time(Integer.parseInt(parts[1])),
                        runId(run),
                        job,
                        jobFacets,
                        rest.isEmpty() ? "" : ", " + rest));
    }

    public static String runId(String run) {
        return "00000000-0000-4000-8000-0000000000" + run;
    }

    public static String time(int minute) {
        return "2026-11-01T10:%02d:00Z".formatted(minute);
    }

    /** Datasets without facets, as a JSON array. */
    public static String datasets(String... names) {
        return Stream.of(names)
                .map("{'namespace': 'postgres://db', 'name': '%s'}"::formatted)
                .toList()
                .toString();
    }

    /** A dataset with facets, as JSON. */
    public static String dataset(String name, String facets) {
        return "{'namespace': 'postgres://db', 'name': '%s', 'facets': %s}".formatted(name, facets);
    }

    private static List<LineageEvent> read(List<CorpusEvent> events) {
        return events.stream()
                .map(event -> READER.parse(event.bytes()))
                .filter(AcceptedEvent.class::isInstance)
                .map(read -> ((AcceptedEvent) read).event())
                .toList();
    }
}
