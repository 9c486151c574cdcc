package dev.cartulary.evidence;

/** Which checkpoint of the log is meant. */
public enum SignedBy {
    /** The newest. */
    LOG,
    /** The newest that a witness cosigned too: some entries older, and worth more to who distrusts the log's keeper. */
    WITNESSES
}
