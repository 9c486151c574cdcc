package dev.cartulary.audit.verifier;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.NodeSink;
import dev.cartulary.audit.tiles.TilePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads hash tiles and holds each hash against the node that the tree below really has. */
final class TileChecks implements NodeSink {
    private static final int LEVELS_PER_TILE = 8;

    private final ExportSource export;
    private final Findings findings;
    private final long size;
    private final List<Optional<byte[]>> current = new ArrayList<>();

    TileChecks(ExportSource export, Findings findings, long size) {
        this.export = export;
        this.findings = findings;
        this.size = size;
    }

    /** The hash tile at {@code index} of {@code level}; empty, with a finding, when it is absent or has another length. */
    Optional<byte[]> tile(int level, long index) throws IOException {
        TilePath path = TilePath.tile(level, index, width(level, index));
        Optional<byte[]> tile = export.read(path.toString());
        if (tile.isEmpty()) {
            findings.add(Verdict.INCOMPLETE, "Missing " + path);
        } else if (tile.get().length != path.width() * Hash.BYTES) {
            findings.add(Verdict.TAMPERED, path + " has " + tile.get().length + " bytes");
            return Optional.empty();
        }
        return tile;
    }

    int width(int level, long index) {
        return (int) Math.min(TilePath.FULL_WIDTH, TilePath.hashesAt(level, size) - index * TilePath.FULL_WIDTH);
    }

    /** Whether a path may occur in an export of this size. */
    boolean expects(TilePath path) {
        int level = path.level().orElse(0);
        long hashes = TilePath.hashesAt(level, size);
        boolean exists =
                path.index() < Long.MAX_VALUE / TilePath.FULL_WIDTH && path.index() * TilePath.FULL_WIDTH < hashes;
        return exists && path.width() == width(level, path.index());
    }

    /** Compares every node above level 0 that stands in a tile; level 0 is compared with the entries. */
    @Override
    public void completed(int level, long index, Hash hash) {
        if (level == 0 || level % LEVELS_PER_TILE != 0) {
            return;
        }
        int tileLevel = level / LEVELS_PER_TILE;
        int position = (int) (index % TilePath.FULL_WIDTH);
        while (current.size() < tileLevel) {
            current.add(Optional.empty());
        }
        if (position == 0) {
            current.set(tileLevel - 1, load(tileLevel, index / TilePath.FULL_WIDTH));
        }
        current.get(tileLevel - 1)
                .filter(tile -> !Hash.at(tile, position * Hash.BYTES).equals(hash))
                .ifPresent(tile -> findings.add(
                        Verdict.TAMPERED,
                        "Tile level " + tileLevel + ", hash " + index + " is not that of the tiles below"));
    }

    private Optional<byte[]> load(int level, long index) {
        try {
            return tile(level, index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
