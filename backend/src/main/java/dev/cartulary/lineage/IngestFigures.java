package dev.cartulary.lineage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How events come in.
 *
 * @param accepted what was taken in
 * @param projected entries of the journal below are in the graph, but for dead letters
 * @param lag accepted events that are not in the graph yet
 * @param lagTime how long the oldest of them has been waiting; absent without lag
 * @param refused newest first
 * @param misfits what of accepted events was kept and not understood
 * @param deadLetters absent while the graph does not answer
 * @param journal what is kept
 * @param sources where events are fetched from, beside those that are sent
 * @param rebuildingUpTo while the graph is made anew: the entry at which it has what it had before
 */
public record IngestFigures(
        Accepted accepted,
        long projected,
        long lag,
        Optional<Duration> lagTime,
        Refused refused,
        Misfits misfits,
        Optional<Long> deadLetters,
        Journal journal,
        List<EventSource.Figures> sources,
        Optional<Long> rebuildingUpTo) {
    public IngestFigures {
        sources = List.copyOf(sources);
    }

    /** Counts of events, within the last minute and since the start. */
    public record Accepted(long lastMinute, long sinceStart) {}

    /**
     * @param newest at most 200
     * @param sinceStart counted, and no longer told one by one
     * @param turnedAway requests that were told to come again later, since more came than may; their events are not counted above
     */
    public record Refused(long sinceStart, List<RefusedEventNote> newest, long turnedAway) {
        public Refused {
            newest = List.copyOf(newest);
        }
    }

    /**
     * @param sinceStart how often a facet, or a part of one, did not fit
     * @param newest newest first, at most 200
     */
    public record Misfits(long sinceStart, List<MisfitNote> newest) {
        public Misfits {
            newest = List.copyOf(newest);
        }
    }

    /**
     * @param size entries that were ever appended
     * @param minimum the oldest that is kept
     * @param bytes on disk
     */
    public record Journal(long size, long minimum, long bytes) {}
}
