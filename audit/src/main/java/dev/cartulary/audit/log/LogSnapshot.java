package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.merkle.InclusionProof;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.ProofMaker;
import dev.cartulary.audit.merkle.TreeHasher;
import dev.cartulary.audit.segment.SegmentFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A log folder as its file {@code checkpoint} describes it, read without a lock and without keys, also while the log
 * grows. Nothing is trusted: {@link #walk} hashes the entries again.
 */
public final class LogSnapshot implements Closeable {
    private final Path folder;
    private final SignedCheckpoint checkpoint;
    private final SegmentFolder segments;
    private final int maxEntryBytes;
    private final TreeFiles tree;

    /** Sees every leaf of the tree in order. */
    @FunctionalInterface
    public interface LeafVisitor {
        /** Leaf {@code index}; without its entry when that was pruned. */
        void leaf(long index, LeafHash leaf, Optional<byte[]> entry) throws IOException;
    }

    /**
     * How a walk ended.
     *
     * @param size entries that could be read, pruned ones included; may exceed the checkpoint while the log grows
     * @param strayBytes bytes after the last entry that are no entry
     * @param damage what stopped the walk early
     */
    public record End(long size, long strayBytes, Optional<String> damage) {}

    private LogSnapshot(Path folder, SignedCheckpoint checkpoint, int maxEntryBytes, TreeFiles tree) {
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.segments = new SegmentFolder(
                folder.resolve("segments"), checkpoint.checkpoint().origin());
        this.maxEntryBytes = maxEntryBytes;
        this.tree = tree;
    }

    /**
     * Reads the checkpoint of the log in {@code folder}.
     *
     * @throws dev.cartulary.audit.checkpoint.MalformedNoteException when it is not a checkpoint
     * @throws IOException when there is none
     */
    public static LogSnapshot open(Path folder, int maxEntryBytes) throws IOException {
        SignedCheckpoint newest = SignedCheckpoint.parse(Files.readAllBytes(folder.resolve("checkpoint")));
        return new LogSnapshot(folder, newest, maxEntryBytes, TreeFiles.read(folder.resolve("tree")));
    }

    static LogSnapshot of(LogHome home, SignedCheckpoint checkpoint) throws IOException {
        int maxEntryBytes = home.settings().segments().maxEntryBytes();
        return new LogSnapshot(home.folder(), checkpoint, maxEntryBytes, TreeFiles.read(home.tree()));
    }

    /** The newest checkpoint, unverified. */
    public SignedCheckpoint checkpoint() {
        return checkpoint;
    }

    /**
     * Every checkpoint the log issued, oldest first, unverified. Close the stream.
     *
     * @throws dev.cartulary.audit.checkpoint.MalformedNoteException while reading, where the history is damaged
     */
    public Stream<SignedCheckpoint> checkpoints() throws IOException {
        return CheckpointFiles.all(folder);
    }

    /** The signed statement about a pruned prefix, unverified, if there is one. */
    public Optional<byte[]> pruned() throws IOException {
        Path file = folder.resolve(PrunedPrefix.FILE);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Index of the oldest entry kept. */
    public long minimum() throws IOException {
        NavigableMap<Long, Path> files = segments.list();
        return files.isEmpty() ? 0 : files.firstKey();
    }

    /** Visits every leaf: pruned ones by their stored hash, all others hashed from their entry. */
    public End walk(LeafVisitor visitor) throws IOException {
        NavigableMap<Long, Path> files = segments.list();
        if (files.isEmpty()) {
            return new End(0, 0, Optional.empty());
        }
        if (!tree.covers(files.firstKey())) {
            return new End(0, 0, Optional.of("the hashes of the entries below " + files.firstKey()));
        }
        for (long index = 0; index < files.firstKey(); index++) {
            visitor.leaf(index, new LeafHash(tree.node(0, index)), Optional.empty());
        }
        TreeHasher hasher = new TreeHasher();
        SegmentWalk.Result result = new SegmentWalk(segments, maxEntryBytes)
                .run(files, (index, cursor) -> visitor.leaf(index, cursor.leaf(hasher), Optional.of(cursor.entry())));
        return new End(result.end().size(), result.cutBytes(), result.damage());
    }

    /** The audit path of an entry under this checkpoint, from the stored tree. Verify it before use. */
    public InclusionProof prove(long index) {
        return new ProofMaker(new PathNodes(tree))
                .inclusion(index, checkpoint.checkpoint().head().size());
    }

    /** The leaf hash of an entry, from the stored tree. */
    public LeafHash leaf(long index) {
        return new LeafHash(tree.node(0, index));
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
