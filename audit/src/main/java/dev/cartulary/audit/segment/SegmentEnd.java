package dev.cartulary.audit.segment;

/**
 * Where the log ends.
 *
 * @param firstIndex index of the first entry of the newest segment
 * @param size number of entries of the whole log
 * @param end byte after the last good frame of the newest segment; 0 when the segment does not exist yet
 */
public record SegmentEnd(long firstIndex, long size, long end) {}
