package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.Checkpoint;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.TlogProof;
import dev.cartulary.audit.merkle.ConsistencyProof;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.SegmentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An append-only log of bytes in one folder. Appending threads hand their entry to one committer and get a promise; the
 * promise is kept after the disk has been flushed ({@link Receipt.Durable}) or after a checkpoint over the entry has been
 * signed and stored ({@link Receipt.Committed}). Order of arrival is order in the log. A full intake makes callers wait.
 *
 * <p>Promises are kept on the committer's thread: continue with an {@code ...Async} method unless the continuation is
 * trivial.
 *
 * <p>A thief of the signing key can write another history, and whoever can replace the folder can put an older state in
 * its place. Neither is visible from the log alone; both are to anyone who remembers a checkpoint.
 */
public final class AppendLog implements AutoCloseable {
    private final LogParts parts;
    private final FolderLock lock;
    private final Recovery recovery;
    private final Intake intake;
    private final Committer committer;
    private final Thread thread;
    private final LogReader reader;
    private final IssuedCheckpoints issued;

    private AppendLog(LogParts parts, FolderLock lock, Recovery recovery, SignedCheckpoint newest) {
        LogHome home = parts.home();
        this.parts = parts;
        this.lock = lock;
        this.recovery = recovery;
        this.intake = new Intake(home.settings().intake());
        this.committer = new Committer(parts, intake, newest);
        this.reader = new LogReader(home.folder(), home.segmentReader(), committer::durableSize, parts.tree()::leaf);
        this.issued = new IssuedCheckpoints(home.folder(), committer::newest);
        this.thread = Thread.ofPlatform()
                .name("log-" + home.settings().origin())
                .daemon()
                .unstarted(committer);
    }

    /**
     * Opens the log in {@code folder}, creating both if absent.
     *
     * @throws LogLockedException when it is open elsewhere
     * @throws LogRefusedException when what is on disk contradicts the newest checkpoint
     * @throws LogUnwritableException when the folder cannot be read or written
     */
    public static AppendLog open(Path folder, LogSettings settings, LogKeys keys) {
        return open(new LogHome(folder, settings, keys, ChannelOpener.fileSystem()));
    }

    static AppendLog open(LogHome home) {
        FolderLock lock = FolderLock.take(home.folder());
        try {
            AppendLog log = build(home, lock);
            log.thread.start();
            return log;
        } catch (IOException | UncheckedIOException e) {
            release(lock, e);
            throw new LogUnwritableException(home.folder(), e);
        } catch (RuntimeException e) {
            release(lock, e);
            throw e;
        }
    }

    private static AppendLog build(LogHome home, FolderLock lock) throws IOException {
        Opening.Opened opened = new Opening(home).run();
        try {
            CheckpointFiles checkpoints = CheckpointFiles.open(home.folder(), home.opener());
            SignedCheckpoint newest =
                    opened.newest().isPresent() ? opened.newest().get() : signFirst(home, checkpoints);
            Files.createDirectories(home.segments().path());
            SegmentStore store =
                    SegmentStore.open(home.segments(), home.settings().segments(), home.opener(), opened.end());
            return new AppendLog(
                    new LogParts(home, store, opened.tree(), checkpoints), lock, opened.recovery(), newest);
        } catch (IOException | RuntimeException e) {
            opened.tree().close();
            throw e;
        }
    }

    /** The first checkpoint, over no entries, is signed before the first segment exists: entries never lack one. */
    private static SignedCheckpoint signFirst(LogHome home, CheckpointFiles checkpoints) throws IOException {
        Checkpoint empty = new Checkpoint(home.settings().origin(), TreeHead.empty());
        SignedCheckpoint first = SignedCheckpoint.sign(empty, home.keys().signers());
        checkpoints.append(first);
        return first;
    }

    /**
     * Appends an entry; the promise is kept once it is on disk and fails with {@link LogFailedException} or {@link
     * LogClosedException}. Waits while the intake is full.
     *
     * @throws EntrySizeException when the entry is empty or too large
     */
    public CompletableFuture<Receipt.Durable> append(byte[] entry) {
        Pending.ForDurable pending = new Pending.ForDurable(checked(entry), new CompletableFuture<>());
        submit(pending);
        return pending.promise();
    }

    /**
     * Appends an entry; the promise is kept once a stored checkpoint covers it. Otherwise as {@link #append}.
     *
     * @throws EntrySizeException when the entry is empty or too large
     */
    public CompletableFuture<Receipt.Committed> commit(byte[] entry) {
        Pending.ForCommitted pending = new Pending.ForCommitted(checked(entry), new CompletableFuture<>());
        submit(pending);
        return pending.promise();
    }

    /** What opening the log found. */
    public Recovery recovery() {
        return recovery;
    }

    /** Reads durable entries, while others are being appended. */
    public LogReader reader() {
        return reader;
    }

    /** The newest signed checkpoint. */
    public SignedCheckpoint checkpoint() {
        return committer.newest();
    }

    /**
     * At most {@code limit} issued checkpoints of fewer than {@code belowSize} entries ({@link Long#MAX_VALUE} for all),
     * newest first, unverified.
     *
     * @throws EntryUnavailableException when the history cannot be read
     * @throws dev.cartulary.audit.checkpoint.MalformedNoteException when it is damaged
     */
    public List<SignedCheckpoint> checkpoints(long belowSize, int limit) {
        return issued.below(belowSize, limit);
    }

    /** The last checkpoint issued at exactly {@code size} entries. Otherwise as {@link #checkpoints}. */
    public Optional<SignedCheckpoint> checkpoint(long size) {
        return issued.at(size);
    }

    /** The log at its newest checkpoint, for export while it goes on growing. Otherwise as the other {@code snapshot}. */
    public LogSnapshot snapshot() {
        return snapshot(checkpoint());
    }

    /**
     * The log at {@code checkpoint}, which may carry cosignatures that the history lacks.
     *
     * @throws IllegalArgumentException when this log did not issue a checkpoint of that size and root
     * @throws dev.cartulary.audit.checkpoint.UntrustedNoteException when no key of this log signed it
     * @throws EntryUnavailableException when the folder cannot be read
     */
    public LogSnapshot snapshot(SignedCheckpoint checkpoint) {
        Checkpoint claimed = checkpoint.checkpoint();
        checkpoint.verifyLog(parts.home().keys().verifierKeys());
        if (!checkpoint(claimed.head().size()).map(SignedCheckpoint::checkpoint).equals(Optional.of(claimed))
                || !parts.tree().proofs().head(claimed.head().size()).equals(claimed.head())) {
            throw new IllegalArgumentException("Not a checkpoint that this log issued: " + claimed.text());
        }
        try {
            return LogSnapshot.of(parts.home(), checkpoint);
        } catch (IOException e) {
            throw new EntryUnavailableException(parts.home().folder(), "The tree cannot be read", e);
        }
    }

    /**
     * Hashes of the tree as hash tiles hold them: {@code count} nodes of tree level {@code 8 * tileLevel} from position
     * {@code first}.
     *
     * @param count 1 to 256
     * @throws IllegalArgumentException when the newest checkpoint does not cover them all
     */
    public List<Hash> hashes(int tileLevel, long first, int count) {
        long signed = checkpoint().checkpoint().head().size();
        if (tileLevel < 0 || first < 0 || count < 1 || first > TreeFiles.tileHashesAt(tileLevel, signed) - count) {
            throw new IllegalArgumentException(
                    "No checkpoint covers hashes " + first + " to " + (first + count - 1) + " of level " + tileLevel);
        }
        return parts.tree().hashes(tileLevel, first, count);
    }

    /**
     * Evidence that the entry at {@code index} is under the newest checkpoint.
     *
     * @throws IllegalArgumentException when that checkpoint does not cover the index
     */
    public TlogProof prove(long index) {
        SignedCheckpoint newest = committer.newest();
        return new TlogProof(
                parts.tree()
                        .proofs()
                        .inclusion(index, newest.checkpoint().head().size()),
                newest);
    }

    /**
     * Evidence that the newest checkpoint extends the tree of {@code oldSize} entries.
     *
     * @throws IllegalArgumentException when {@code oldSize} is 0 or larger than the newest checkpoint
     */
    public ConsistencyProof proveConsistency(long oldSize) {
        return proveConsistency(oldSize, committer.newest().checkpoint().head().size());
    }

    /**
     * Evidence that the tree of {@code newSize} entries extends that of {@code oldSize}.
     *
     * @throws IllegalArgumentException when {@code oldSize} is 0, or {@code newSize} is smaller or not yet signed
     */
    public ConsistencyProof proveConsistency(long oldSize, long newSize) {
        if (newSize > committer.newest().checkpoint().head().size()) {
            throw new IllegalArgumentException("No checkpoint covers " + newSize + " entries yet");
        }
        return parts.tree().proofs().consistency(oldSize, newSize);
    }

    /**
     * The index up to which whole segments can be dropped when everything below {@code wanted} may go: never more than
     * that, never an unsigned entry, never the newest segment.
     */
    public long prunePoint(long wanted) {
        return new Pruning(parts.home())
                .point(Math.min(wanted, checkpoint().checkpoint().head().size()));
    }

    /**
     * Drops the entries below {@code minimum}, which {@link #prunePoint} gave. Their hashes stay, so that the tree and
     * all proofs about later entries remain valid.
     *
     * @throws IllegalArgumentException when {@code minimum} is not such a point
     * @throws LogUnwritableException when the folder cannot be changed
     */
    public void prune(long minimum) {
        if (prunePoint(minimum) != minimum) {
            throw new IllegalArgumentException("Only whole segments can be pruned; " + minimum + " is no such index");
        }
        new Pruning(parts.home()).dropBelow(minimum);
    }

    /** Takes no more entries, makes those taken durable, signs a last checkpoint and releases the folder. */
    @Override
    public void close() {
        intake.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try (lock;
                parts) {
            // Both are closed, in reverse order, whatever the first does.
        } catch (IOException e) {
            throw new LogFailedException(parts.home().folder(), e);
        }
    }

    private byte[] checked(byte[] entry) {
        int limit = parts.home().settings().segments().maxEntryBytes();
        if (entry.length < 1 || entry.length > limit) {
            throw new EntrySizeException(parts.home().folder(), entry.length, limit);
        }
        return entry.clone();
    }

    private void submit(Pending pending) {
        if (!intake.put(pending)) {
            LogException why = committer.failure();
            pending.promise()
                    .completeExceptionally(
                            why == null ? new LogClosedException(parts.home().folder()) : why);
        }
    }

    private static void release(FolderLock lock, Exception cause) {
        try {
            lock.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
