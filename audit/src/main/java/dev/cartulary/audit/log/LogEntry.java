package dev.cartulary.audit.log;

/**
 * One entry as it was read.
 *
 * @param index position in the log, from 0
 * @param bytes exactly the bytes that were appended and hashed; owned by the receiver
 */
public record LogEntry(long index, byte[] bytes) {}
