package dev.cartulary.lineage;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why events were refused lately, for whoever wonders where theirs are. In memory alone; what senders were told is all it holds. */
@Component
class RecentRefusals {
    /** A page full of distinct mistakes; a sender that repeats one fills it within seconds whatever the size. */
    private static final int KEPT = 200;

    private final Clock clock;
    private final ArrayDeque<RefusedEventNote> notes = new ArrayDeque<>(KEPT);
    private long total;

    RecentRefusals(Clock clock) {
        this.clock = clock;
    }

    void add(EventRefused refusal) {
        add(note(clock.instant(), "", refusal));
    }

    /** Likewise, for an event of which nobody is told; {@code place} is where to look for it. */
    void add(String place, EventRefused refusal) {
        add(note(clock.instant(), place + ": ", refusal));
    }

    private synchronized void add(RefusedEventNote note) {
        if (notes.size() == KEPT) {
            notes.removeLast();
        }
        notes.addFirst(note);
        total++;
    }

    /** Newest first. */
    synchronized List<RefusedEventNote> newest() {
        return new ArrayList<>(notes);
    }

    /** Since the start. */
    synchronized long total() {
        return total;
    }

    private static RefusedEventNote note(Instant at, String place, EventRefused refusal) {
        String pointer = refusal.flaws().stream()
                .flatMap(flaw -> Stream.ofNullable(flaw.pointer()))
                .findFirst()
                .orElse("");
        return new RefusedEventNote(at, refusal.code(), pointer, place + refusal.sentence());
    }
}
