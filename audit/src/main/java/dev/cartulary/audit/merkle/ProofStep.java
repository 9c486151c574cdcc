package dev.cartulary.audit.merkle;

/**
 * One step of an inclusion proof from the leaf to the root: the hash so far and its sibling become their parent.
 *
 * @param sibling hash from the proof
 * @param side where the sibling stands
 * @param result hash of the parent
 */
public record ProofStep(Hash sibling, Side side, Hash result) {
    /** Where a sibling stands beside the hash so far. */
    public enum Side {
        /** Before it: {@code result = H(0x01 | sibling | hash so far)}. */
        LEFT,
        /** After it: {@code result = H(0x01 | hash so far | sibling)}. */
        RIGHT
    }
}
