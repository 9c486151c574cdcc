package dev.cartulary.audit.tiles;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 entries in one file, each after its length as {@code u16be} (C2SP tlog-tiles, "Log entries"). */
public final class EntryBundle {
    private static final int LARGEST_ENTRY = 0xffff;

    private EntryBundle() {}

    /**
     * Joins entries.
     *
     * @throws IllegalArgumentException when one is longer than 65,535 bytes
     */
    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LARGEST_ENTRY) {
                throw new IllegalArgumentException("An entry of " + entry.length + " bytes does not fit a bundle");
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /**
     * Splits a bundle.
     *
     * @throws IllegalArgumentException when it ends inside an entry
     */
    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>(TilePath.FULL_WIDTH);
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Short.BYTES ? LARGEST_ENTRY + 1 : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new IllegalArgumentException("The bundle ends inside entry " + entries.size());
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
