package dev.cartulary.lineage;

import dev.cartulary.problem.ErrorCode;
import java.time.Instant;

/**
 * An event, or a request as a whole, that was refused.
 *
 * @param pointer the first place where it is wrong (RFC 6901); empty for the whole
 * @param reason the sentence its sender was told
 */
public record RefusedEventNote(Instant at, ErrorCode code, String pointer, String reason) {}
