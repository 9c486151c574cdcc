package dev.cartulary.audit;

/**
 * What was acted on, as a reference: {@code dataset:…}, {@code policy:…}, {@code log:self}.
 *
 * @param value a kind in lower case, a colon, an id of printable ASCII without space, quote or at sign
 */
public record ObjectRef(String value) {
    /** Refuses whatever could carry personal data. */
    public ObjectRef {
        OpaqueText.REFERENCE.require(value);
    }
}
