package dev.cartulary.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.openlineage.wire.RefusedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;

/**
 * Brings the demo's events into an empty catalog, as they would have come in over the last week. Loading goes on where it was
 * stopped, and once finished it never happens again.
 */
@Service
@ConditionalOnBooleanProperty("cartulary.demo")
public class LoadDemo {
    private static final ActorRef SYSTEM = new ActorRef("system:demo");
    private static final ObjectRef LINEAGE = new ObjectRef("service:lineage");

    private final LineageProjection projection;
    private final DemoMark mark;
    private final AuditTrail trail;
    private final Clock clock;
    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    LoadDemo(LineageProjection projection, DemoMark mark, AuditTrail trail, Clock clock) {
        this.projection = projection;
        this.mark = mark;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns how many events were brought in; 0 when they are there already. Each day of a set is one transaction. */
    public int loadOnce() {
        if (mark.isLoaded()) {
            return 0;
        }
        Instant anchor = mark.anchor(clock.instant());
        int loaded = 0;
        for (List<LineageEvent> batch : batches(anchor)) {
            projection.apply(batch);
            loaded += batch.size();
        }
        int events = loaded;
        trail.enter(
                SYSTEM,
                AuditEventType.LINEAGE_INGESTED,
                LINEAGE,
                event -> event.count("events", events).count("accepted", events));
        mark.markLoaded();
        return loaded;
    }

    private List<List<LineageEvent>> batches(Instant anchor) {
        return Arrays.stream(DemoSet.values()).flatMap(set -> days(set, anchor)).toList();
    }

    private Stream<List<LineageEvent>> days(DemoSet set, Instant anchor) {
        List<LineageEvent> events = read(set);
        Instant newest = events.stream()
                .map(event -> event.header().eventTime())
                .max(Instant::compareTo)
                .orElse(anchor);
        Duration toLastDay = Duration.between(newest, anchor.minus(set.endedAgo()));
        return IntStream.range(0, set.days())
                .map(day -> set.days() - 1 - day)
                .mapToObj(daysBack -> new TimeShift(toLastDay.minusDays(daysBack), daysBack))
                .map(shift -> events.stream().map(shift::apply).toList());
    }

    private List<LineageEvent> read(DemoSet set) {
        try (InputStream file = LoadDemo.class.getResourceAsStream("/demo/" + set.file())) {
            if (file == null) {
                throw new IllegalStateException("demo/" + set.file() + " is missing from this build");
            }
            var events = new ArrayList<LineageEvent>();
            for (String line : new String(file.readAllBytes(), UTF_8).split("\n")) {
                events.add(parse(set, line));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LineageEvent parse(DemoSet set, String line) {
        return switch (reader.parse(line.getBytes(UTF_8))) {
            case AcceptedEvent accepted -> accepted.event();
            case RefusedEvent refused ->
                throw new IllegalStateException(
                        "demo/" + set.file() + " holds an event that is refused: " + refused.problems());
        };
    }
}
