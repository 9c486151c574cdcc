package dev.cartulary.audit;

/**
 * Who acted, as an opaque reference that a mutable directory resolves to a person: {@code user:0198f3…}, {@coden * token:…}, {@code system:scheduler}. Never a name or an address.
 *
 * @param value a kind in lower case, a colon, an id of printable ASCII without space, quote or at sign
 */
public record ActorRef(String value) {
    /** Refuses whatever could carry personal data. */
    public ActorRef {
        OpaqueText.REFERENCE.require(value);
    }
}
