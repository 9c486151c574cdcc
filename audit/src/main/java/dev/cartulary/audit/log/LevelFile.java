package dev.cartulary.audit.log;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.Durable;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The hashes of one level of the tree, one after the other. */
final class LevelFile implements Closeable {
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private long bufferStart;
    private boolean unflushed;

    private LevelFile(FileChannel channel, int buffered) {
        this.channel = channel;
        this.buffer = ByteBuffer.allocate(buffered * Hash.BYTES);
    }

    /** For appending at most {@code buffered} hashes between two writes. */
    static LevelFile open(Path file, ChannelOpener opener, int buffered) throws IOException {
        FileChannel channel =
                opener.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new LevelFile(channel, buffered);
    }

    static LevelFile read(Path file) throws IOException {
        return new LevelFile(FileChannel.open(file, StandardOpenOption.READ), 0);
    }

    long hashes() throws IOException {
        return channel.size() / Hash.BYTES;
    }

    void truncate(long hashes) throws IOException {
        channel.truncate(hashes * Hash.BYTES);
    }

    /** Buffers the hash at {@code index}; indexes come without gaps between two writes. */
    void append(long index, Hash hash) {
        if (buffer.position() == 0) {
            bufferStart = index;
        }
        hash.copyTo(buffer.array(), buffer.position());
        buffer.position(buffer.position() + Hash.BYTES);
    }

    void write() throws IOException {
        if (buffer.position() > 0) {
            Durable.writeFully(channel, buffer.flip(), bufferStart * Hash.BYTES);
            buffer.clear();
            unflushed = true;
        }
    }

    /** Writes hashes at position {@code index} past the buffer. */
    void write(long index, byte[] hashes) throws IOException {
        Durable.writeFully(channel, ByteBuffer.wrap(hashes), index * Hash.BYTES);
        unflushed = true;
    }

    void flush() throws IOException {
        if (unflushed) {
            channel.force(false);
            unflushed = false;
        }
    }

    /** {@code count} hashes from position {@code index}, one after the other. */
    byte[] bytes(long index, int count) throws IOException {
        byte[] bytes = upTo(index, count);
        if (bytes.length < count * Hash.BYTES) {
            throw new EOFException("No hash " + (index + bytes.length / Hash.BYTES));
        }
        return bytes;
    }

    /** Up to {@code count} hashes from position {@code index}: as many as there are. */
    byte[] upTo(long index, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * Hash.BYTES);
        long at = index * Hash.BYTES;
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            continue;
        }
        int whole = bytes.position() / Hash.BYTES * Hash.BYTES;
        return whole == bytes.capacity() ? bytes.array() : Arrays.copyOf(bytes.array(), whole);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
