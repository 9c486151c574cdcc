package dev.cartulary.audit.segment;

import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.TreeHasher;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Walks over the frames of one file. Stops at the first position that holds no whole, correct frame; {@link #end} and
 * {@link #cleanEnd} then say where and whether anything but zeros follows. Memory: one buffer of the largest entry.
 */
public final class FrameCursor implements Closeable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final FileChannel channel;
    private final int maxEntryBytes;
    private byte[] buffer;
    private long bufferStart;
    private int filled;
    private long position;
    private int entryAt;
    private int entryLength;

    /** Starts at byte {@code offset} of {@code file}; frames longer than {@code maxEntryBytes} count as damage. */
    public FrameCursor(Path file, long offset, int maxEntryBytes) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.maxEntryBytes = maxEntryBytes;
        this.buffer = new byte[BUFFER_BYTES];
        this.bufferStart = offset;
        this.position = offset;
    }

    /** Moves to the next entry; false when there is no further whole and correct frame. */
    public boolean next() throws IOException {
        if (!available(Frame.HEADER_BYTES)) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(buffer, at(), Frame.HEADER_BYTES);
        int length = header.getInt();
        int crc = header.getInt();
        if (length < 1 || length > maxEntryBytes || !available(Frame.HEADER_BYTES + length)) {
            return false;
        }
        int start = at() + Frame.HEADER_BYTES;
        if (Frame.crc(buffer, start, length) != crc) {
            return false;
        }
        entryAt = start;
        entryLength = length;
        position += Frame.HEADER_BYTES + length;
        return true;
    }

    /** A copy of the current entry. */
    public byte[] entry() {
        return Arrays.copyOfRange(buffer, entryAt, entryAt + entryLength);
    }

    /** The leaf hash of the current entry, without copying it. */
    public LeafHash leaf(TreeHasher hasher) {
        return hasher.leaf(buffer, entryAt, entryLength);
    }

    /** The byte after the last good frame. */
    public long end() {
        return position;
    }

    /** Length of the file in bytes. */
    public long fileLength() throws IOException {
        return channel.size();
    }

    /** Whether nothing but zeros lies between {@link #end} and the end of the file. */
    public boolean cleanEnd() throws IOException {
        ByteBuffer rest = ByteBuffer.allocate(BUFFER_BYTES);
        long at = position;
        while (channel.read(rest.clear(), at) > 0) {
            for (int i = 0; i < rest.position(); i++) {
                if (rest.get(i) != 0) {
                    return false;
                }
            }
            at += rest.position();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private int at() {
        return (int) (position - bufferStart);
    }

    private boolean available(int bytes) throws IOException {
        if (filled - at() >= bytes) {
            return true;
        }
        int kept = filled - at();
        byte[] target = bytes > buffer.length ? new byte[bytes + BUFFER_BYTES] : buffer;
        System.arraycopy(buffer, at(), target, 0, kept);
        buffer = target;
        bufferStart = position;
        filled = kept;
        while (filled < bytes) {
            int read = channel.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled), bufferStart + filled);
            if (read <= 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }
}
