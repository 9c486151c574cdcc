package dev.cartulary.audit.log;

import dev.cartulary.audit.segment.ChannelOpener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** A disk that fails on command: flushes report an error, no room is left after some bytes, or the power goes. */
public final class FaultyDisk implements ChannelOpener {
    private final ChannelOpener real;
    volatile boolean flushFails;
    volatile long roomLeft = Long.MAX_VALUE;
    volatile boolean readOnly;
    private long stepsLeft = Long.MAX_VALUE;

    FaultyDisk() {
        this(ChannelOpener.fileSystem());
    }

    /** A disk that works as {@code real} does until told otherwise. */
    public FaultyDisk(ChannelOpener real) {
        this.real = real;
    }

    /** Lets {@code steps} more openings, writes and flushes succeed; the write after them reaches the disk half. */
    public void dieAfter(int steps) {
        stepsLeft = steps;
    }

    private void step() throws IOException {
        if (stepsLeft <= 0) {
            throw new IOException("Power failure");
        }
        stepsLeft--;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        step();
        if (readOnly) {
            throw new IOException("Read-only file system");
        }
        return new Faulty(real.open(file, options));
    }

    private final class Faulty extends FileChannel {
        private final FileChannel real;

        Faulty(FileChannel real) {
            this.real = real;
        }

        private void take(ByteBuffer source, long position) throws IOException {
            if (stepsLeft <= 0) {
                real.write(source.duplicate().limit(source.position() + source.remaining() / 2), position);
            }
            step();
            if (source.remaining() > roomLeft) {
                ByteBuffer part = source.duplicate().limit(source.position() + (int) Math.max(0, roomLeft));
                real.write(part, position);
                throw new IOException("No space left on device");
            }
            roomLeft -= source.remaining();
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            take(source, position);
            return real.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            take(source, real.position());
            return real.write(source);
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
            return real.write(sources, offset, length);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            step();
            if (flushFails) {
                throw new IOException("Input/output error");
            }
            real.force(metaData);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return real.read(target);
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            return real.read(targets, offset, length);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long newPosition) throws IOException {
            real.position(newPosition);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            real.truncate(size);
            return this;
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
            return real.transferTo(position, count, target);
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
            return real.transferFrom(source, position, count);
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
            return real.map(mode, position, size);
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return real.lock(position, size, shared);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
