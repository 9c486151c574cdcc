package dev.cartulary.audit.tiles;

import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.log.EntryUnavailableException;
import dev.cartulary.audit.log.LogEntry;
import dev.cartulary.audit.log.LogReader;
import dev.cartulary.audit.merkle.Hash;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Serves the tiles and bundles of a running log, byte for byte those of an export at its newest checkpoint. A tree grows
 * leaf by leaf, so it has had each partial width up to the present one; all of them are served, because a client may
 * hold any earlier checkpoint. Safe for use by several threads.
 */
public final class LogTiles {
    private final AppendLog log;

    /** Serves {@code log}, whose entries have at most 65,535 bytes, as those of an audit log do. */
    public LogTiles(AppendLog log) {
        this.log = log;
    }

    /**
     * The content at {@code path}; empty when the newest checkpoint does not cover all of it, or when entries in it were
     * pruned. Hash tiles are never pruned.
     *
     * @throws EntryUnavailableException when an entry is damaged
     */
    public Optional<byte[]> get(TilePath path) {
        long size = log.checkpoint().checkpoint().head().size();
        long there = TilePath.hashesAt(path.level().orElse(0), size);
        // Widths before positions: the index of a hostile path could overflow when multiplied.
        if (path.index() > there / TilePath.FULL_WIDTH || first(path) + path.width() > there) {
            return Optional.empty();
        }
        return path.level().isPresent() ? Optional.of(hashes(path, path.level().get())) : bundle(path);
    }

    private static long first(TilePath path) {
        return path.index() * TilePath.FULL_WIDTH;
    }

    private byte[] hashes(TilePath path, int level) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream(path.width() * Hash.BYTES);
        log.hashes(level, first(path), path.width()).forEach(hash -> tile.writeBytes(hash.bytes()));
        return tile.toByteArray();
    }

    private Optional<byte[]> bundle(TilePath path) {
        LogReader reader = log.reader();
        if (first(path) < reader.minimum()) {
            return Optional.empty();
        }
        try (Stream<LogEntry> entries = reader.from(first(path))) {
            return Optional.of(EntryBundle.encode(
                    entries.limit(path.width()).map(LogEntry::bytes).toList()));
        } catch (EntryUnavailableException e) {
            if (first(path) < reader.minimum()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
