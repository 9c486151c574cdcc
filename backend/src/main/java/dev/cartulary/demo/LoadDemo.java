package dev.cartulary.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.lineage.FetchedEvent;
import dev.cartulary.lineage.TakeFetchedEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the demo's events by the way of all events, as they would have come in over the last week: they are in the journal, and
 * a graph made anew has them. Loading goes on where it was stopped, and once finished it never happens again.
 */
@Service
@ConditionalOnBooleanProperty("cartulary.demo")
class LoadDemo {
    private static final ActorRef SYSTEM = new ActorRef("system:demo");

    private final TakeFetchedEvents take;
    private final DemoMark mark;
    private final JsonMapper json;
    private final Clock clock;

    LoadDemo(TakeFetchedEvents take, DemoMark mark, JsonMapper json, Clock clock) {
        this.take = take;
        this.mark = mark;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Returns how many events were accepted; 0 when all were before. What a smaller limit of size than usual refuses is noted with
     * what else is refused.
     */
    int loadOnce() {
        if (mark.isLoaded()) {
            return 0;
        }
        Instant anchor = mark.anchor(clock.instant());
        int accepted = 0;
        for (DemoSet set : DemoSet.values()) {
            for (List<FetchedEvent> day : days(set, anchor).toList()) {
                accepted += take.take(SYSTEM, day).accepted();
            }
        }
        mark.markLoaded();
        return accepted;
    }

    private Stream<List<FetchedEvent>> days(DemoSet set, Instant anchor) {
        List<ObjectNode> events = read(set);
        Instant newest =
                events.stream().map(TimeShift::timeOf).max(Instant::compareTo).orElse(anchor);
        Duration toLastDay = Duration.between(newest, anchor.minus(set.endedAgo()));
        return IntStream.range(0, set.days())
                .map(day -> set.days() - 1 - day)
                .mapToObj(daysBack -> new TimeShift(toLastDay.minusDays(daysBack), daysBack))
                .map(shift -> events.stream()
                        .map(event ->
                                new FetchedEvent("demo/" + set.file(), json.writeValueAsBytes(shift.apply(event))))
                        .toList());
    }

    private List<ObjectNode> read(DemoSet set) {
        try (InputStream file = LoadDemo.class.getResourceAsStream("/demo/" + set.file())) {
            if (file == null) {
                throw new IllegalStateException("demo/" + set.file() + " is missing from this build");
            }
            var events = new ArrayList<ObjectNode>();
            for (String line : new String(file.readAllBytes(), UTF_8).split("\n")) {
                events.add(json.readValue(line, ObjectNode.class));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
