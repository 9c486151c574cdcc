package dev.cartulary.audit.log;

import dev.cartulary.audit.segment.SegmentLimits;
import java.time.Duration;

/**
 * How one log is kept.
 *
 * @param origin identity of the log, first line of its checkpoints and name of its keys: a schema-less URL without
 *     spaces or '+'
 * @param segments size of entries and segments
 * @param intake how much may wait for the committer
 * @param checkpointInterval longest time between two checkpoints under load; when idle one is signed at once
 */
public record LogSettings(String origin, SegmentLimits segments, IntakeLimits intake, Duration checkpointInterval) {
    /** The largest entry that fits a tlog-tiles bundle, whose lengths are 16 bits. */
    public static final int LARGEST_TILE_ENTRY = 65_535;

    private static final int TILE_WIDTH = 256;
    private static final int JOURNAL_ENTRY = 4 << 20;

    /** Refuses an interval that is not positive. */
    public LogSettings {
        if (!checkpointInterval.isPositive()) {
            throw new IllegalArgumentException("The time between checkpoints is positive");
        }
    }

    /** For the audit log: entries up to 65,535 bytes, segments of 65,536 entries or 64 MiB, exportable as tiles. */
    public static LogSettings audit(String origin) {
        SegmentLimits segments = new SegmentLimits(LARGEST_TILE_ENTRY, 65_536, 64L << 20, TILE_WIDTH);
        return new LogSettings(origin, segments, IntakeLimits.standard(), Duration.ofSeconds(1));
    }

    /** For the ingest journal: entries up to 4 MiB. Such a log is proven entry by entry but not exported as tiles. */
    public static LogSettings journal(String origin) {
        SegmentLimits segments = new SegmentLimits(JOURNAL_ENTRY, 65_536, 64L << 20, 1);
        return new LogSettings(origin, segments, IntakeLimits.standard(), Duration.ofSeconds(1));
    }

    /** The same settings with other segments. */
    public LogSettings with(SegmentLimits other) {
        return new LogSettings(origin, other, intake, checkpointInterval);
    }

    /** The same settings with another intake. */
    public LogSettings with(IntakeLimits other) {
        return new LogSettings(origin, segments, other, checkpointInterval);
    }

    /** The same settings with another time between checkpoints. */
    public LogSettings withCheckpointInterval(Duration interval) {
        return new LogSettings(origin, segments, intake, interval);
    }
}
