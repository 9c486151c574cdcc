package dev.cartulary.audit.log;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.NodeSink;
import dev.cartulary.audit.merkle.NodeSource;
import dev.cartulary.audit.merkle.TreeHasher;
import dev.cartulary.audit.segment.ChannelOpener;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every eighth level of the tree as one flat file of hashes: file {@code l} holds tree level {@code 8 * l}, so that tile
 * {@code (l, n)} of C2SP tlog-tiles is 8 KiB at offset {@code n * 8192}. Derived from the entries and rebuilt when
 * doubtful; only for pruned entries they are the sole source. One writer, any number of readers.
 */
final class TreeFiles implements NodeSource, NodeSink, Closeable {
    static final int LEVELS_PER_FILE = 8;
    /** 2^63 leaves need no more files. */
    private static final int MOST_FILES = 8;

    private final List<LevelFile> files = new ArrayList<>();

    private TreeFiles() {}

    static TreeFiles open(Path folder, ChannelOpener opener) throws IOException {
        Files.createDirectories(folder);
        TreeFiles tree = new TreeFiles();
        for (int i = 0; i < MOST_FILES; i++) {
            tree.files.add(LevelFile.open(folder.resolve(name(i)), opener));
        }
        return tree;
    }

    /** For reading only, beside whoever writes; absent files count as empty. */
    static TreeFiles read(Path folder) throws IOException {
        TreeFiles tree = new TreeFiles();
        for (int i = 0; i < MOST_FILES && Files.exists(folder.resolve(name(i))); i++) {
            tree.files.add(LevelFile.read(folder.resolve(name(i))));
        }
        return tree;
    }

    /** Whether hashes for at least {@code size} leaves are there. */
    boolean covers(long size) throws IOException {
        for (int i = 0; i < MOST_FILES; i++) {
            long needed = hashesAt(i, size);
            if (needed > 0 && (i >= files.size() || files.get(i).hashes() < needed)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets everything that a tree of {@code size} leaves does not have. */
    void truncate(long size) throws IOException {
        for (int i = 0; i < MOST_FILES; i++) {
            files.get(i).truncate(hashesAt(i, size));
        }
    }

    @Override
    public void completed(int level, long index, Hash hash) {
        if (level % LEVELS_PER_FILE == 0) {
            files.get(level / LEVELS_PER_FILE).append(index, hash);
        }
    }

    /** Makes completed nodes visible to {@link #node}. */
    void write() throws IOException {
        for (LevelFile file : files) {
            file.write();
        }
    }

    /** Makes written nodes durable. */
    void flush() throws IOException {
        for (LevelFile file : files) {
            file.flush();
        }
    }

    @Override
    public Hash node(int level, long index) {
        int height = level % LEVELS_PER_FILE;
        return fold(hashes(level / LEVELS_PER_FILE, index << height, 1 << height));
    }

    /** {@code count} hashes of file {@code file} from position {@code first}. */
    List<Hash> hashes(int file, long first, int count) {
        try {
            return files.get(file).read(first, count);
        } catch (IOException e) {
            throw new UncheckedIOException("Hash tree unreadable", e);
        }
    }

    /** How many hashes file {@code file} has for a tree of {@code size} leaves. */
    static long hashesAt(int file, long size) {
        return file >= MOST_FILES ? 0 : size >>> (LEVELS_PER_FILE * file);
    }

    private static Hash fold(List<Hash> leaves) {
        TreeHasher hasher = new TreeHasher();
        List<Hash> row = leaves;
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(hasher.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    private static String name(int file) {
        return file + ".hashes";
    }

    @Override
    public void close() throws IOException {
        for (LevelFile file : files) {
            file.close();
        }
    }
}
