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
import java.util.ArrayList;
import java.util.List;

/** The hashes of one level of the tree, one after the other. */
final class LevelFile implements Closeable {
    private static final int BUFFERED = 8_192;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED * Hash.BYTES);
    private long bufferStart;
    private boolean unflushed;

    private LevelFile(FileChannel channel) {
        this.channel = channel;
    }

    static LevelFile open(Path file, ChannelOpener opener) throws IOException {
        return new LevelFile(
                opener.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    static LevelFile read(Path file) throws IOException {
        return new LevelFile(FileChannel.open(file, StandardOpenOption.READ));
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

    void flush() throws IOException {
        if (unflushed) {
            channel.force(false);
            unflushed = false;
        }
    }

    List<Hash> read(long index, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * Hash.BYTES);
        long at = index * Hash.BYTES;
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) <= 0) {
                throw new EOFException("No hash " + (index + bytes.position() / Hash.BYTES));
            }
        }
        List<Hash> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(Hash.at(bytes.array(), i * Hash.BYTES));
        }
        return hashes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
