package dev.cartulary.audit.segment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Appends entries to the newest segment and starts a new one when it is full. Nothing is durable before {@link #flush}
 * returns. One thread only. After an exception the store is of no more use: a retried flush may report success for data
 * that the kernel has dropped.
 */
public final class SegmentStore implements Closeable {
    private static final int FRAMES_BYTES = 1 << 20;

    private final SegmentFolder folder;
    private final SegmentLimits limits;
    private final ChannelOpener opener;
    private ByteBuffer frames = ByteBuffer.allocateDirect(FRAMES_BYTES);
    private SegmentWriter writer;
    private long firstIndex;
    private long size;

    private SegmentStore(SegmentFolder folder, SegmentLimits limits, ChannelOpener opener, SegmentEnd at)
            throws IOException {
        this.folder = folder;
        this.limits = limits;
        this.opener = opener;
        this.firstIndex = at.firstIndex();
        this.size = at.size();
        this.writer = at.end() == 0
                ? SegmentWriter.create(folder, at.firstIndex(), opener)
                : SegmentWriter.resume(folder.file(at.firstIndex()), at.end(), opener);
    }

    /** Continues after the recovered end of the newest segment, or creates the first segment. */
    public static SegmentStore open(SegmentFolder folder, SegmentLimits limits, ChannelOpener opener, SegmentEnd at)
            throws IOException {
        return new SegmentStore(folder, limits, opener, at);
    }

    /** Number of entries written, durable or not. */
    public long size() {
        return size;
    }

    /** Index of the first entry of the segment being written. */
    public long firstIndex() {
        return firstIndex;
    }

    /** Writes the entries in order. Segments that become full on the way are flushed and sealed. */
    public void append(List<byte[]> entries) throws IOException {
        for (byte[] entry : entries) {
            long pendingEnd = writer.end() + frames.position();
            if (limits.full(size - firstIndex, pendingEnd)) {
                roll();
            }
            require(Frame.HEADER_BYTES + entry.length);
            Frame.put(frames, entry);
            size++;
        }
        write();
    }

    /** Makes everything appended so far durable. */
    public void flush() throws IOException {
        writer.flush();
    }

    /** Cuts off the room left in the newest segment and closes it. */
    public void seal() throws IOException {
        writer.seal();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void roll() throws IOException {
        write();
        writer.seal();
        writer = SegmentWriter.create(folder, size, opener);
        firstIndex = size;
    }

    private void require(int bytes) throws IOException {
        if (frames.remaining() < bytes) {
            write();
        }
        if (frames.capacity() < bytes) {
            frames = ByteBuffer.allocateDirect(bytes);
        }
    }

    private void write() throws IOException {
        if (frames.position() > 0) {
            writer.write(frames.flip());
            frames.clear();
        }
    }
}
