package dev.cartulary.openlineage.wire;

/**
 * One reason why an event cannot be accepted.
 *
 * @param pointer the place in the event (RFC 6901); empty for the event as a whole
 * @param reason what is wrong there, for the sender; never repeats the value
 */
public record Problem(String pointer, String reason) {}
