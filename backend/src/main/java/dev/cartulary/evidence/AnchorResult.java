package dev.cartulary.evidence;

/** What came of one attempt to leave a checkpoint. */
public sealed interface AnchorResult {
    /** Where. */
    AnchorName anchor();

    /**
     * It is kept there.
     *
     * @param anchored the checkpoint and when
     */
    record Left(AnchorName anchor, Anchored anchored) implements AnchorResult {}

    /**
     * It is not.
     *
     * @param failure why
     */
    record Failed(AnchorName anchor, AnchorFailure failure) implements AnchorResult {}
}
