package dev.cartulary.operations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything Cartulary keeps, held by one process at a time.
 *
 * <p>Opened before anything else, so that a folder that cannot be used is told in a sentence and nothing is half-written.
 */
public final class DataFolder implements AutoCloseable {
    /** The embedded database preallocates a transaction log of 64 MiB and wants room to write; less would stop it soon. */
    private static final long MIN_FREE_BYTES = 256L << 20;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the folder where it is missing and takes it for this process until {@link #close()}.
     *
     * @throws StartRefused when it is read-only, full, or held by another process
     */
    public static DataFolder open(Path folder) {
        return open(folder, MIN_FREE_BYTES);
    }

    static DataFolder open(Path folder, long minFreeBytes) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < minFreeBytes) {
                throw new StartRefused("The data folder " + path + " has " + (free >> 20) + " MiB free; at least "
                        + (minFreeBytes >> 20) + " MiB are needed. Free some space or choose another with --data.");
            }
            return new DataFolder(path, lock(path));
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused("The data folder " + path + " is a file; choose a folder with --data.", e);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path
                            + " cannot be written; check its permissions or choose another with --data.",
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("cartulary.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused("Another Cartulary is using the data folder " + path
                    + "; stop it first or choose another folder with --data.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    /** Gives the folder free. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
