package dev.cartulary.neo4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.cartulary.neo4j.EmbeddedNeo4jFailed.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the store, taken for this process alone until closed.
 *
 * <p>The lock is our own, not the store's, because the password must not be touched by a second process either.
 */
final class DataFolder implements AutoCloseable {
    /** Start needs about 3 MB; the rest leaves room to write, and to delete, something. */
    private static final long MIN_FREE_BYTES = 64L << 20;

    /** 192 bits, in 32 characters. */
    private static final int PASSWORD_BYTES = 24;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder where it does not exist and takes it. */
    static DataFolder take(Path folder) {
        // Neo4j refuses a relative or unnormalised home.
        Path path = folder.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            requireSpace(path);
            channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
            if (tryLock(channel) == null) {
                throw new EmbeddedNeo4jFailed(
                        Reason.FOLDER_IN_USE,
                        "The data folder " + path + " is in use by another running Cartulary; stop that one or choose"
                                + " another folder.",
                        null);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            close(channel);
            throw StartFailure.of(path, e);
        } catch (EmbeddedNeo4jFailed e) {
            close(channel);
            throw e;
        }
    }

    private static void requireSpace(Path path) throws IOException {
        if (Files.getFileStore(path).getUsableSpace() < MIN_FREE_BYTES) {
            throw StartFailure.diskFull(path, null);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** Whether a database was ever started here. */
    boolean holdsStore() {
        return Files.isDirectory(path.resolve("data").resolve("databases").resolve("system"));
    }

    /** The password of an earlier start. */
    Optional<String> password() throws IOException {
        Path file = passwordFile();
        return Files.exists(file) ? Optional.of(Files.readString(file, UTF_8).strip()) : Optional.empty();
    }

    /** A new password, not kept yet. */
    static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Keeps the password where only the owner of the process can read it. */
    void keepPassword(String password) throws IOException {
        Path draft = path.resolve("bolt.password.new");
        Files.deleteIfExists(draft);
        // Readable by the owner alone from the first byte on.
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, password + "\n", UTF_8);
        Files.move(draft, passwordFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Refuses a store that a newer database has written, and marks it with this version. */
    void requireStoreNotNewerThan(StoreVersion software) throws IOException {
        Path file = path.resolve("neo4j.version");
        if (Files.exists(file)) {
            StoreVersion store =
                    StoreVersion.parse(Files.readString(file, UTF_8).strip());
            if (store.compareTo(software) > 0) {
                throw StartFailure.storeTooNew(path, store, software);
            }
        }
        Files.writeString(file, software + "\n", UTF_8);
    }

    private Path passwordFile() {
        return path.resolve("bolt.password");
    }

    /** Leaves the folder to the next process. */
    @Override
    public void close() {
        close(lockFile);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The operating system drops the lock with the process at the latest.
            System.getLogger(DataFolder.class.getName()).log(System.Logger.Level.WARNING, "lock file not closed", e);
        }
    }
}
