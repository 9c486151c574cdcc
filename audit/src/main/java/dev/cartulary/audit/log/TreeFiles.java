package dev.cartulary.audit.log;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.NodeSink;
import dev.cartulary.audit.merkle.NodeSource;
import dev.cartulary.audit.merkle.TreeHasher;
import dev.cartulary.audit.segment.ChannelOpener;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Every fourth level of the tree as one flat file of hashes, called a row: row {@code r} holds tree level {@code 4 * r}.
 *
 * <p>Even rows are the hash tiles of C2SP tlog-tiles: in {@code l.hashes}, tile {@code (l, n)} is 8 KiB at offset
 * {@code n * 8192}. They are derived from the entries and rebuilt when doubtful; only for pruned entries they are the
 * sole source. Odd rows, {@code l.halves}, are derived from the even ones: with them a proof folds at most 8 hashes for
 * each of its nodes instead of 128, for a sixteenth more of disk. One writer, any number of readers.
 */
final class TreeFiles implements NodeSource, NodeSink, Closeable {
    static final int LEVELS_PER_ROW = 4;
    /** Hashes of a row below one hash of the next. */
    static final int GROUP = 1 << LEVELS_PER_ROW;

    private static final int ROWS_PER_TILE = 2;
    /** 2^63 leaves need no more rows. */
    private static final int MOST_ROWS = 16;

    private final NavigableMap<Integer, LevelFile> rows = new TreeMap<>();

    private final UpperGroups upper = new UpperGroups();

    private TreeFiles() {}

    static TreeFiles open(Path folder, ChannelOpener opener) throws IOException {
        Files.createDirectories(folder);
        TreeFiles tree = new TreeFiles();
        for (int row = 0; row < MOST_ROWS; row++) {
            tree.rows.put(row, LevelFile.open(folder.resolve(name(row)), opener, buffered(row)));
        }
        tree.fillHalves();
        return tree;
    }

    /** For reading only, beside whoever writes; absent files count as empty. */
    static TreeFiles read(Path folder) throws IOException {
        TreeFiles tree = new TreeFiles();
        for (int row = 0; row < MOST_ROWS; row++) {
            if (Files.exists(folder.resolve(name(row)))) {
                tree.rows.put(row, LevelFile.read(folder.resolve(name(row))));
            }
        }
        return tree;
    }

    /** Whether hashes for at least {@code size} leaves are there. */
    boolean covers(long size) throws IOException {
        for (int row = 0; row < MOST_ROWS; row += ROWS_PER_TILE) {
            if (stored(row) < hashesAt(row, size)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets everything that a tree of {@code size} leaves does not have. */
    void truncate(long size) throws IOException {
        upper.forget();
        for (int row = 0; row < MOST_ROWS; row++) {
            file(row).truncate(hashesAt(row, size));
        }
    }

    /** Computes the odd rows anew, which are then as good as the even ones. */
    void rebuildHalves() throws IOException {
        upper.forget();
        for (int row = 1; row < MOST_ROWS; row += ROWS_PER_TILE) {
            file(row).truncate(0);
        }
        fillHalves();
    }

    /** Logs from before there were odd rows get theirs when they are opened. */
    private void fillHalves() throws IOException {
        for (int row = 1; row < MOST_ROWS; row += ROWS_PER_TILE) {
            LevelFile half = file(row);
            long wanted = stored(row - 1) / GROUP;
            for (long at = half.hashes(); at < wanted; at = half.hashes()) {
                int count = (int) Math.min(wanted - at, GROUP * GROUP);
                half.write(at, fromBelow(row, at, count));
            }
            half.flush();
        }
    }

    @Override
    public void completed(int level, long index, Hash hash) {
        if (level % LEVELS_PER_ROW == 0) {
            file(level / LEVELS_PER_ROW).append(index, hash);
        }
    }

    /** Makes completed nodes visible to {@link #node}. */
    void write() throws IOException {
        for (LevelFile file : rows.values()) {
            file.write();
        }
    }

    /** Makes written nodes durable. */
    void flush() throws IOException {
        for (LevelFile file : rows.values()) {
            file.flush();
        }
    }

    @Override
    public Hash node(int level, long index) {
        int height = level % LEVELS_PER_ROW;
        byte[] row = bytes(level / LEVELS_PER_ROW, index << height, 1 << height);
        return Hash.at(new TreeHasher().fold(row, height), 0);
    }

    /** {@code count} hashes of tile level {@code tileLevel} from position {@code first}. */
    List<Hash> tile(int tileLevel, long first, int count) {
        byte[] bytes = bytes(tileLevel * ROWS_PER_TILE, first, count);
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.at(bytes, i * Hash.BYTES))
                .toList();
    }

    /** {@code count} hashes of row {@code row} from position {@code first}, one after the other. */
    byte[] bytes(int row, long first, int count) {
        try {
            return row % ROWS_PER_TILE == 0 || stored(row) >= first + count
                    ? file(row).bytes(first, count)
                    : fromBelow(row, first, count);
        } catch (IOException e) {
            throw new UncheckedIOException("Hash tree unreadable", e);
        }
    }

    private byte[] fromBelow(int row, long first, int count) throws IOException {
        byte[] below = file(row - 1).bytes(first * GROUP, count * GROUP);
        return new TreeHasher().fold(below, LEVELS_PER_ROW);
    }

    /**
     * The hashes of row {@code row} below hash {@code above} of the next: 16, or as many as there are, but not fewer than
     * {@code hashes} if they are there. Not to be changed.
     */
    byte[] group(int row, long above, int hashes) {
        return upper.get(row, above, hashes, this::readGroup);
    }

    private byte[] readGroup(int row, long above) {
        long first = above * GROUP;
        try {
            byte[] stored = rows.containsKey(row) ? file(row).upTo(first, GROUP) : new byte[0];
            if (row % ROWS_PER_TILE == 0 || stored.length == GROUP * Hash.BYTES) {
                return stored;
            }
            int count = Math.clamp(stored(row - 1) / GROUP - first, 0, GROUP);
            return count * Hash.BYTES > stored.length ? fromBelow(row, first, count) : stored;
        } catch (IOException e) {
            throw new UncheckedIOException("Hash tree unreadable", e);
        }
    }

    /** How many hashes tile level {@code tileLevel} has for a tree of {@code size} leaves. */
    static long tileHashesAt(int tileLevel, long size) {
        return tileLevel >= MOST_ROWS / ROWS_PER_TILE ? 0 : hashesAt(tileLevel * ROWS_PER_TILE, size);
    }

    private static long hashesAt(int row, long size) {
        return size >>> (LEVELS_PER_ROW * row);
    }

    /** Room for twice what is completed between two writes while many leaves are added. */
    private static int buffered(int row) {
        return Math.max(2, (int) hashesAt(row, 2 * LogTree.WRITE_EVERY));
    }

    private long stored(int row) throws IOException {
        return rows.containsKey(row) ? file(row).hashes() : 0;
    }

    private LevelFile file(int row) {
        LevelFile file = rows.get(row);
        if (file == null) {
            throw new UncheckedIOException(new EOFException("No hashes in " + name(row)));
        }
        return file;
    }

    private static String name(int row) {
        return row / ROWS_PER_TILE + (row % ROWS_PER_TILE == 0 ? ".hashes" : ".halves");
    }

    @Override
    public void close() throws IOException {
        for (LevelFile file : rows.values()) {
            file.close();
        }
    }
}
