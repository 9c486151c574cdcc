package dev.cartulary.audit.log;

/**
 * What opening the log found.
 *
 * @param size entries of the longest valid prefix, all of which are kept
 * @param signedSize entries covered by the newest checkpoint found
 * @param cutBytes bytes of an unfinished write after that prefix, which were cut off; 0 after an orderly close
 * @param rebuiltTree whether the hash tree had to be computed again from all entries
 */
public record Recovery(long size, long signedSize, long cutBytes, boolean rebuiltTree) {}
