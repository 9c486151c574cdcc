package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.log.EntryUnavailableException;
import dev.cartulary.audit.tiles.LogTiles;
import dev.cartulary.audit.tiles.TilePath;
import dev.cartulary.policy.Action;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Serves the running log piece by piece to programs that follow it (C2SP tlog-tiles), for whoever may view it. */
@Service
public class ServeTiles {
    private final Access access;
    private final RecordReading reading;
    private final LogTiles tiles;

    ServeTiles(Access access, RecordReading reading, AuditLog log) {
        this.access = access;
        this.reading = reading;
        this.tiles = new LogTiles(log.log());
    }

    /**
     * Hashes, or a bundle of entries; reading a bundle is recorded. Empty when no checkpoint covers all of it, or when its entries
     * were pruned.
     */
    public Optional<byte[]> get(TilePath path) {
        access.require(Action.VIEW_AUDIT);
        Optional<byte[]> content = content(path);
        if (content.isPresent() && path.level().isEmpty()) {
            reading.of(new ObjectRef("bundle:" + path.index()), event -> event.count("entries", path.width()));
        }
        return content;
    }

    private Optional<byte[]> content(TilePath path) {
        try {
            return tiles.get(path);
        } catch (EntryUnavailableException e) {
            throw new EntryUnreadable(e);
        }
    }
}
