package dev.cartulary.audit.segment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes one segment file. Room is zero-filled ahead, so that a flush changes data blocks only and no metadata; the
 * room that is left is cut off when the segment is sealed.
 */
final class SegmentWriter implements Closeable {
    /** Large enough that extending is rare at full rate, small enough that it takes few milliseconds. */
    private static final int ROOM_BYTES = 4 << 20;

    private final FileChannel channel;
    private long end;
    private long allocated;

    private SegmentWriter(FileChannel channel, long end, long allocated) {
        this.channel = channel;
        this.end = end;
        this.allocated = allocated;
    }

    static SegmentWriter create(SegmentFolder folder, long firstIndex, ChannelOpener opener) throws IOException {
        Path file = folder.file(firstIndex);
        Path next = file.resolveSibling(file.getFileName() + ".tmp");
        FileChannel channel = opener.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try {
            byte[] header = SegmentHeader.of(folder.origin(), firstIndex).encode();
            Durable.writeFully(channel, ByteBuffer.wrap(header), 0);
            channel.force(true);
            // Renamed only when the header is on disk: a segment file never has half a header.
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            Durable.syncFolder(folder.path());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new SegmentWriter(channel, SegmentHeader.BYTES, SegmentHeader.BYTES);
    }

    /** Continues a file whose last good frame ends at {@code end}; what follows is cut off. */
    static SegmentWriter resume(Path file, long end, ChannelOpener opener) throws IOException {
        FileChannel channel = opener.open(file, StandardOpenOption.WRITE);
        try {
            channel.truncate(end);
            channel.force(true);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new SegmentWriter(channel, end, end);
    }

    long end() {
        return end;
    }

    void write(ByteBuffer frames) throws IOException {
        int bytes = frames.remaining();
        if (end + bytes > allocated) {
            allocated = end + bytes + ROOM_BYTES;
            Durable.writeFully(channel, ByteBuffer.allocateDirect(bytes + ROOM_BYTES), end);
        }
        Durable.writeFully(channel, frames, end);
        end += bytes;
    }

    void flush() throws IOException {
        channel.force(false);
    }

    void seal() throws IOException {
        channel.truncate(end);
        channel.force(true);
        channel.close();
    }

    /** Leaves the file as it is; for a log that failed. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
