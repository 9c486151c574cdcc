package dev.cartulary.evidence;

import dev.cartulary.audit.merkle.TreeHead;
import java.time.Instant;

/**
 * A checkpoint was left.
 *
 * @param head its size and root
 * @param at when
 */
public record Anchored(TreeHead head, Instant at) {}
