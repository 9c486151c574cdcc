package dev.cartulary.openlineage.wire;

import dev.cartulary.openlineage.LineageEvent;
import java.util.List;

/**
 * An event that can be kept.
 *
 * @param json the whole event with members Cartulary does not know, verbatim but for white space and removed secrets; reading
 *     it again gives an equal event
 * @param redactions where secrets were removed, in the order of the event; empty for almost every event
 * @param misfits members of known facets that are not what the specification says and count as absent, up to a bound
 */
public record AcceptedEvent(
        int index, LineageEvent event, String json, List<Redaction> redactions, List<Problem> misfits)
        implements ReadEvent {
    public AcceptedEvent {
        redactions = List.copyOf(redactions);
        misfits = List.copyOf(misfits);
    }

    @Override
    public String toString() {
        // Not the contents: they may be personal or secret, and a text like this ends in logs.
        return "AcceptedEvent[index=" + index + ", redactions=" + redactions.size() + "]";
    }
}
