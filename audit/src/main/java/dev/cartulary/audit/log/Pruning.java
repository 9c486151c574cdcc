package dev.cartulary.audit.log;

import dev.cartulary.audit.segment.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;

/** Drops whole segments from the front of a log, after saying so under the log's signature. */
final class Pruning {
    private final LogHome home;

    Pruning(LogHome home) {
        this.home = home;
    }

    /** The first index of the newest segment that starts at or below {@code wanted}; 0 when there is none. */
    long point(long wanted) {
        Long point = segments().floorKey(wanted);
        return point == null ? 0 : point;
    }

    void dropBelow(long minimum) {
        NavigableMap<Long, Path> dropped = segments().headMap(minimum, false);
        try {
            // The statement first: a crash in between leaves too many segments, never an unexplained gap.
            new PrunedPrefix(home.settings().origin(), minimum).write(home.folder(), home.keys(), home.opener());
            for (Path segment : dropped.values()) {
                Files.delete(segment);
            }
            Durable.syncFolder(home.segments().path());
        } catch (IOException e) {
            throw new LogUnwritableException(home.folder(), e);
        }
    }

    private NavigableMap<Long, Path> segments() {
        try {
            return home.segments().list();
        } catch (IOException e) {
            throw new LogUnwritableException(home.folder(), e);
        }
    }
}
