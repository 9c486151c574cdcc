package dev.cartulary.lineage;

import java.time.Instant;

/**
 * An accepted event that could not be brought into the graph. It stays in the journal and can be tried again.
 *
 * @param index in the journal
 * @param at when it was given up
 * @param reason a sentence for an operator; never repeats what the event says
 */
public record DeadLetter(long index, Instant at, Kind kind, String reason) {

    /** Why it was given up. */
    public enum Kind {
        /** Its entry in the journal is damaged. */
        DAMAGED,
        /** A newer Cartulary wrote its entry. */
        UNKNOWN_FORMAT,
        /** This version does not take it for an event. */
        NO_EVENT,
        /** The graph takes longer or needs more memory than it may, for this event alone. */
        TOO_MUCH,
        /** The graph, or what prepares events for it, fails on it. */
        REFUSED
    }
}
