package dev.cartulary.evidence;

import java.time.Instant;

/**
 * An anchor does not take checkpoints at present.
 *
 * @param reason why, as a code
 * @param sentence why, for people, without secrets
 * @param since when it began to fail for this reason
 */
public record AnchorFailure(AnchorFailed.Reason reason, String sentence, Instant since) {}
