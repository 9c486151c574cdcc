package dev.cartulary.neo4j;

import dev.cartulary.neo4j.EmbeddedNeo4jFailed.Reason;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.io.locker.FileLockException;

/** Finds the sentence for what went wrong at start. */
final class StartFailure {
    private StartFailure() {}

    static EmbeddedNeo4jFailed of(Path folder, Throwable failure) {
        List<Throwable> causes = causes(failure);
        if (causes.stream().anyMatch(FileLockException.class::isInstance)) {
            return new EmbeddedNeo4jFailed(
                    Reason.FOLDER_IN_USE,
                    "The graph store in " + folder + " is in use by another process; stop that one or choose another"
                            + " folder.",
                    failure);
        }
        if (causes.stream().anyMatch(StartFailure::tellsDiskFull)) {
            return diskFull(folder, failure);
        }
        if (causes.stream().anyMatch(StartFailure::tellsNotWritable)) {
            return new EmbeddedNeo4jFailed(
                    Reason.FOLDER_NOT_WRITABLE,
                    "The data folder " + folder + " cannot be written; give the user of this process the right to write"
                            + " there or choose another folder.",
                    failure);
        }
        return unknown(folder, failure);
    }

    static EmbeddedNeo4jFailed unavailable(Path folder) {
        return unknown(folder, null);
    }

    private static EmbeddedNeo4jFailed unknown(Path folder, @Nullable Throwable failure) {
        return new EmbeddedNeo4jFailed(
                Reason.OTHER,
                "The graph store in " + folder + " did not start; " + folder.resolve("logs") + " tells why.",
                failure);
    }

    static EmbeddedNeo4jFailed diskFull(Path folder, @Nullable Throwable cause) {
        return new EmbeddedNeo4jFailed(
                Reason.DISK_FULL,
                "The disk that holds the data folder " + folder + " is full; make room and start again.",
                cause);
    }

    static EmbeddedNeo4jFailed storeTooNew(Path folder, StoreVersion store, StoreVersion software) {
        return new EmbeddedNeo4jFailed(
                Reason.STORE_TOO_NEW,
                "The graph store in " + folder + " was written by Neo4j " + store + ", this Cartulary brings "
                        + software + "; start the newer Cartulary or choose another folder.",
                null);
    }

    private static boolean tellsNotWritable(Throwable cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || cause instanceof NotDirectoryException
                || cause instanceof FileAlreadyExistsException
                || contains(cause, "Not a directory")
                || contains(cause, "Read-only file system")
                || contains(cause, "Permission denied");
    }

    private static boolean tellsDiskFull(Throwable cause) {
        // The JDK has no type for these two; the texts are the C library's.
        return contains(cause, "No space left on device") || contains(cause, "Disk quota exceeded");
    }

    private static boolean contains(Throwable cause, String text) {
        String message = cause.getMessage();
        return message != null && message.contains(text);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
