package dev.cartulary.lineage.neo4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Tells contents apart that have parts, without making one text of them: most events repeat what was said before. */
final class ContentHash {
    /** 64 bits: two different statements of one time about one thing collide once in 10^19. */
    private static final int BYTES = 8;

    /** Length of a hash as text. */
    static final int DIGITS = 2 * BYTES;

    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;

    private final MessageDigest digest = Sha256.digest();

    /** Of one text, whole. */
    static String of(String content) {
        return hex(Sha256.digest().digest(content.getBytes(UTF_8)));
    }

    ContentHash add(String part) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update(PRESENT);
        // With its length, so that no two lists of parts give the same bytes.
        add(bytes.length);
        digest.update(bytes);
        return this;
    }

    ContentHash add(Optional<String> part) {
        if (part.isPresent()) {
            return add(part.get());
        }
        digest.update(ABSENT);
        return this;
    }

    ContentHash add(int part) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (part >>> shift));
        }
        return this;
    }

    /** The hash of all that was added, after which this is empty again. */
    String hex() {
        return hex(digest.digest());
    }

    /** Likewise, as a number. */
    long number() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** Of parts in whatever order. */
    static String ofUnordered(long[] numbers) {
        Arrays.sort(numbers);
        var bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        return hex(Sha256.digest().digest(bytes.array()));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }
}
