package dev.cartulary.evidence;

/** How a checkpoint is left with somebody else, from the weakest memory to the strongest. */
public enum AnchorKind {
    /** Sent to mailboxes. */
    MAIL,
    /** Posted to an address of the web. */
    WEBHOOK,
    /** Written to another disk, or to a share that keeps what was written once. */
    FOLDER,
    /** Stored in a bucket whose objects are locked until a date. */
    S3,
    /** Shown to a witness, which remembers, refuses what does not extend it, and cosigns what does. */
    WITNESS
}
