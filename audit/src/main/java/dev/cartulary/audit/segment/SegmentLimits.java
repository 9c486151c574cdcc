package dev.cartulary.audit.segment;

/**
 * When a segment is full. A segment ends at a multiple of {@code alignment} entries, so that bundles of 256 entries
 * (C2SP tlog-tiles) never straddle two files and a pruned prefix is whole bundles.
 *
 * @param maxEntryBytes largest entry
 * @param segmentEntries entries after which a new segment starts, a multiple of the alignment
 * @param segmentBytes bytes after which a new segment starts at the next aligned index
 * @param alignment 256 for logs that are exported as tiles, else 1
 */
public record SegmentLimits(int maxEntryBytes, int segmentEntries, long segmentBytes, int alignment) {
    /** Refuses limits that contradict each other. */
    public SegmentLimits {
        if (maxEntryBytes < 1 || segmentBytes < SegmentHeader.BYTES || alignment < 1) {
            throw new IllegalArgumentException("Segment limits are positive");
        }
        if (segmentEntries < alignment || segmentEntries % alignment != 0) {
            throw new IllegalArgumentException("A segment holds a multiple of " + alignment + " entries");
        }
    }

    boolean full(long entries, long bytes) {
        return entries > 0 && entries % alignment == 0 && (entries >= segmentEntries || bytes >= segmentBytes);
    }
}
