package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.segment.FrameCursor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks back on the checkpoints of a running log, file by file from the newest. Sizes never decrease along the history,
 * which is what lets whole files be passed over by their name. Memory: one file of about 4 MiB.
 */
final class IssuedCheckpoints {
    private final Path folder;
    private final Supplier<SignedCheckpoint> newest;

    IssuedCheckpoints(Path folder, Supplier<SignedCheckpoint> newest) {
        this.folder = folder;
        this.newest = newest;
    }

    /** At most {@code limit} checkpoints of fewer than {@code size} entries, newest first. */
    List<SignedCheckpoint> below(long size, int limit) {
        // What the committer is writing right now is not issued yet.
        long bound = Math.min(size, newest.get().checkpoint().head().size() + 1);
        List<SignedCheckpoint> found = new ArrayList<>();
        try {
            for (Path file : CheckpointFiles.files(folder).reversed()) {
                if (found.size() >= limit) {
                    break;
                }
                if (CheckpointFiles.firstSize(file) < bound) {
                    collect(file, bound, limit, found);
                }
            }
        } catch (IOException e) {
            throw new EntryUnavailableException(folder, "The history of checkpoints cannot be read", e);
        }
        return found;
    }

    /** The last one of exactly {@code size} entries. */
    Optional<SignedCheckpoint> at(long size) {
        return size == Long.MAX_VALUE
                ? Optional.empty()
                : below(size + 1, 1).stream()
                        .filter(found -> found.checkpoint().head().size() == size)
                        .findFirst();
    }

    private static void collect(Path file, long bound, int limit, List<SignedCheckpoint> found) throws IOException {
        List<byte[]> notes = new ArrayList<>();
        try (FrameCursor cursor = new FrameCursor(file, 0, CheckpointFiles.LARGEST_NOTE)) {
            while (cursor.next()) {
                notes.add(cursor.entry());
            }
        }
        for (byte[] note : notes.reversed()) {
            if (found.size() >= limit) {
                return;
            }
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(note);
            if (checkpoint.checkpoint().head().size() < bound) {
                found.add(checkpoint);
            }
        }
    }
}
