package dev.cartulary.audit.verifier;

import dev.cartulary.audit.merkle.Frontier;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.NodeSource;
import dev.cartulary.audit.merkle.TreeHasher;
import dev.cartulary.audit.tiles.TilePath;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The nodes of a tree out of the tiles of an export. */
final class ExportTree implements NodeSource {
    private static final int LEVELS_PER_TILE = 8;

    private final ExportSource export;
    private final long size;

    ExportTree(ExportSource export, long size) {
        this.export = export;
        this.size = size;
    }

    @Override
    public Hash node(int level, long index) {
        int tileLevel = level / LEVELS_PER_TILE;
        int height = level % LEVELS_PER_TILE;
        long first = index << height;
        long tileIndex = first / TilePath.FULL_WIDTH;
        long left = TilePath.hashesAt(tileLevel, size) - tileIndex * TilePath.FULL_WIDTH;
        byte[] tile = read(TilePath.tile(tileLevel, tileIndex, (int) Math.min(TilePath.FULL_WIDTH, left)));
        Frontier row = new Frontier(new TreeHasher());
        for (int i = 0; i < 1 << height; i++) {
            int at = (int) (first % TilePath.FULL_WIDTH + i) * Hash.BYTES;
            row.add(new LeafHash(Hash.at(tile, at)), (l, n, hash) -> {});
        }
        return row.root();
    }

    private byte[] read(TilePath path) {
        try {
            return export.read(path.toString()).orElseThrow(() -> new FileNotFoundException(path.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
