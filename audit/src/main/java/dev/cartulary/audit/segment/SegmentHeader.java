package dev.cartulary.audit.segment;

import dev.cartulary.audit.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The first 64 bytes of a segment: {@code "LAUD0001" | SHA-256(origin) | u64be first index | u32be CRC-32C of these 48
 * bytes | 12 zeros}.
 *
 * @param originHash binds the file to one log
 * @param firstIndex index of its first entry
 */
public record SegmentHeader(Hash originHash, long firstIndex) {
    /** Length in bytes; the first frame follows. */
    public static final int BYTES = 64;

    private static final byte[] MAGIC = "LAUD0001".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKED_BYTES = 48;

    /** The header of the segment of log {@code origin} that starts at {@code firstIndex}. */
    public static SegmentHeader of(String origin, long firstIndex) {
        return new SegmentHeader(originHash(origin), firstIndex);
    }

    /** The 64 bytes. */
    public byte[] encode() {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES);
        buffer.put(MAGIC).put(originHash.bytes()).putLong(firstIndex);
        buffer.putInt(Frame.crc(buffer.array(), 0, CHECKED_BYTES));
        return buffer.array();
    }

    /** Whether {@code bytes} are exactly this header. */
    public boolean matches(byte[] bytes) {
        return Arrays.equals(encode(), bytes);
    }

    private static Hash originHash(String origin) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
