package dev.cartulary.audit.log;

import dev.cartulary.audit.merkle.Hash;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups of hashes above the lowest tiles that proofs asked for last, so that a proof reads the disk twice instead of
 * ten times. What is in a group never changes; only the last of a row grows. At ten million entries all of them fit;
 * beyond, the upper ones stay, being asked for most. Safe for use by several threads.
 */
final class UpperGroups {
    /** About 3 MiB. */
    private static final int MOST = 1 << 12;

    private static final int LOWEST_ROW = 2;

    private final Map<Place, byte[]> groups = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > MOST;
        }
    };

    private record Place(int row, long above) {}

    /** Reads a group. */
    @FunctionalInterface
    interface Source {
        byte[] read(int row, long above);
    }

    /** The group if it is known to hold {@code hashes} hashes, else what {@code source} reads. Not to be changed. */
    byte[] get(int row, long above, int hashes, Source source) {
        if (row < LOWEST_ROW) {
            return source.read(row, above);
        }
        Place place = new Place(row, above);
        synchronized (groups) {
            byte @Nullable [] known = groups.get(place);
            if (known != null && known.length >= hashes * Hash.BYTES) {
                return known;
            }
        }
        byte[] read = source.read(row, above);
        synchronized (groups) {
            groups.put(place, read);
        }
        return read;
    }

    void forget() {
        synchronized (groups) {
            groups.clear();
        }
    }
}
