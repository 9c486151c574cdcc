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

/** A disk that fails on command: flushes report an error, or no room is left after some bytes. */
final class FaultyDisk implements ChannelOpener {
    volatile boolean flushFails;
    volatile long roomLeft = Long.MAX_VALUE;
    volatile boolean readOnly;

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        if (readOnly) {
            throw new IOException("Read-only file system");
        }
        return new Faulty(FileChannel.open(file, options));
    }

    private final class Faulty extends FileChannel {
        private final FileChannel real;

        Faulty(FileChannel real) {
            this.real = real;
        }

        private void take(ByteBuffer source, long position) throws IOException {
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
