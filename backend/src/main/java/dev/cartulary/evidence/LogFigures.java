package dev.cartulary.evidence;

/**
 * How long the log is.
 *
 * @param size entries ever written, which is also the index of the next
 * @param minimum index of the oldest entry that is kept; what lies below was pruned
 * @param signed entries under the newest checkpoint
 * @param searchable index below which entries are found by a search
 * @param bytes that the entries which are kept take on disk
 */
public record LogFigures(long size, long minimum, long signed, long searchable, long bytes) {}
