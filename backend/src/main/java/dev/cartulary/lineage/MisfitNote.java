package dev.cartulary.lineage;

import java.time.Instant;

/**
 * A way in which facets of one producer do not fit what the specification says of them. They are kept as they were sent; what does
 * not fit is not understood.
 *
 * @param producer of the events; empty where they do not tell
 * @param facet its name
 * @param reason what is wrong, as the specification sees it
 * @param pointer where, in the newest of these events (RFC 6901)
 * @param times how often since the start
 * @param last when the newest of them was accepted
 */
public record MisfitNote(String producer, String facet, String reason, String pointer, long times, Instant last) {
    MisfitNote again(String at, Instant now) {
        return new MisfitNote(producer, facet, reason, at, times + 1, now);
    }
}
