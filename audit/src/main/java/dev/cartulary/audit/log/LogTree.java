package dev.cartulary.audit.log;

import dev.cartulary.audit.merkle.Frontier;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.ProofMaker;
import dev.cartulary.audit.merkle.TreeHasher;
import dev.cartulary.audit.merkle.TreeHead;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The hash tree over the entries of one log: grows by the committer, serves proofs to everybody. */
final class LogTree implements Closeable {
    /** Leaves between two writes while many are added; well below what a level file buffers. */
    static final int WRITE_EVERY = 4_096;

    private final TreeFiles files;
    private final TreeHasher hasher = new TreeHasher();
    private final Frontier frontier;
    private volatile long readable;

    /** The tree of {@code size} leaves that {@code files} already hold. */
    LogTree(TreeFiles files, long size) {
        this.files = files;
        this.frontier = Frontier.at(size, files, hasher);
        this.readable = size;
    }

    void add(List<Pending> entries) throws IOException {
        for (Pending pending : entries) {
            add(hasher.leaf(pending.entry()));
        }
        write();
    }

    void add(LeafHash leaf) throws IOException {
        frontier.add(leaf, files);
        if (frontier.size() % WRITE_EVERY == 0) {
            files.write();
        }
    }

    void write() throws IOException {
        files.write();
        readable = frontier.size();
    }

    void flush() throws IOException {
        write();
        files.flush();
    }

    TreeHasher hasher() {
        return hasher;
    }

    TreeHead head() {
        return frontier.head();
    }

    ProofMaker proofs() {
        return new ProofMaker(new PathNodes(files));
    }

    List<Hash> hashes(int tileLevel, long first, int count) {
        return files.tile(tileLevel, first, count);
    }

    Optional<LeafHash> leaf(long index) {
        return index < readable ? Optional.of(new LeafHash(files.node(0, index))) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
