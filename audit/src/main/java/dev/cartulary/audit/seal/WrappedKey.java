package dev.cartulary.audit.seal;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.merkle.StrictBase64;
import java.nio.charset.StandardCharsets;

/**
 * The key of one subject as the table holds it.
 *
 * @param subject whose key it is
 * @param id what sealed fields call it, 32 hexadecimal digits
 * @param wrapped the key under the epoch's key, in base64
 */
record WrappedKey(ActorRef subject, String id, String wrapped) {
    static WrappedKey of(ActorRef subject, String id, byte[] wrapped) {
        return new WrappedKey(subject, id, StrictBase64.encode(wrapped));
    }

    static WrappedKey parse(byte[] record) {
        String[] parts = new String(record, StandardCharsets.US_ASCII).split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key has " + parts.length + " parts");
        }
        return new WrappedKey(new ActorRef(parts[0]), parts[1], parts[2]);
    }

    byte[] bytes() {
        return StrictBase64.decode(wrapped);
    }

    byte[] record() {
        return (subject.value() + " " + id + " " + wrapped).getBytes(StandardCharsets.US_ASCII);
    }
}
