package dev.cartulary.openlineage.wire;

import dev.cartulary.openlineage.LineageEvent;
import java.util.List;
import java.util.function.Supplier;

/** An event that can be kept. */
public final class AcceptedEvent implements ReadEvent {
    private final int index;
    private final LineageEvent event;
    private final String json;
    private final List<Redaction> redactions;
    private final Supplier<List<Problem>> misfits;

    AcceptedEvent(
            int index, LineageEvent event, String json, List<Redaction> redactions, Supplier<List<Problem>> misfits) {
        this.index = index;
        this.event = event;
        this.json = json;
        this.redactions = List.copyOf(redactions);
        this.misfits = misfits;
    }

    @Override
    public int index() {
        return index;
    }

    public LineageEvent event() {
        return event;
    }

    /**
     * The whole event with members Cartulary does not know, verbatim but for white space and removed secrets; reading it again gives
     * an equal event.
     */
    public String json() {
        return json;
    }

    /** Where secrets were removed, in the order of the event; empty for almost every event. */
    public List<Redaction> redactions() {
        return redactions;
    }

    /**
     * Members of known facets that are not what the specification says and count as absent, up to a bound. Reads all facets, which
     * taking an event in does not need.
     */
    public List<Problem> misfits() {
        return misfits.get();
    }

    @Override
    public String toString() {
        // Not the contents: they may be personal or secret, and a text like this ends in logs.
        return "AcceptedEvent[index=" + index + ", redactions=" + redactions.size() + "]";
    }
}
