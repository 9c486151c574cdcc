package dev.cartulary.audit.segment;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How an entry lies in a file: {@code u32be length | u32be CRC-32C of the entry | entry}, length at least 1. Zeros after
 * the last frame are preallocated room. The checksum finds torn writes; only the hash tree finds malice.
 */
public final class Frame {
    /** Bytes before each entry. */
    public static final int HEADER_BYTES = 8;

    private Frame() {}

    /** Appends one frame to {@code target}. */
    public static void put(ByteBuffer target, byte[] entry) {
        target.putInt(entry.length).putInt(crc(entry, 0, entry.length)).put(entry);
    }

    static int crc(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
