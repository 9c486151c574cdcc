package dev.cartulary.audit.tiles;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.NodeSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts completed nodes into hash tiles: full ones as they fill, partial ones at the end. */
final class TileWriter implements NodeSink {
    private static final int LEVELS_PER_TILE = 8;

    private final ExportSink sink;
    private final List<ByteArrayOutputStream> open = new ArrayList<>();
    private final List<Long> next = new ArrayList<>();

    TileWriter(ExportSink sink) {
        this.sink = sink;
    }

    @Override
    public void completed(int level, long index, Hash hash) {
        if (level % LEVELS_PER_TILE != 0) {
            return;
        }
        int tileLevel = level / LEVELS_PER_TILE;
        if (tileLevel == open.size()) {
            open.add(new ByteArrayOutputStream());
            next.add(0L);
        }
        ByteArrayOutputStream tile = open.get(tileLevel);
        tile.writeBytes(hash.bytes());
        if (tile.size() == TilePath.FULL_WIDTH * Hash.BYTES) {
            put(tileLevel);
        }
    }

    /** Writes what is left. An empty tile does not exist. */
    void finish() {
        for (int level = 0; level < open.size(); level++) {
            if (open.get(level).size() > 0) {
                put(level);
            }
        }
    }

    private void put(int level) {
        ByteArrayOutputStream tile = open.get(level);
        TilePath path = TilePath.tile(level, next.get(level), tile.size() / Hash.BYTES);
        try {
            sink.put(path.toString(), tile.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tile.reset();
        next.set(level, next.get(level) + 1);
    }
}
