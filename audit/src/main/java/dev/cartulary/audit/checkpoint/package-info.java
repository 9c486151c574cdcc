/**
 * Texts that are signed: C2SP signed notes, checkpoints, cosignatures, verifier keys, proof files and trust policies.
 */
@NullMarked
package dev.cartulary.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
