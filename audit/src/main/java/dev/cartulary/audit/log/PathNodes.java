package dev.cartulary.audit.log;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.NodeSource;
import dev.cartulary.audit.merkle.TreeHasher;
import java.util.Arrays;

/**
 * Reads nodes for one proof. The siblings along a path come four by four out of the same 16 hashes of a row, which are
 * therefore read once. One thread only.
 */
final class PathNodes implements NodeSource {
    private final TreeFiles files;
    private final TreeHasher hasher = new TreeHasher();
    private int row = -1;
    private long group = -1;
    private byte[] hashes = new byte[0];

    PathNodes(TreeFiles files) {
        this.files = files;
    }

    @Override
    public Hash node(int level, long index) {
        int height = level % TreeFiles.LEVELS_PER_ROW;
        long first = index << height;
        int from = (int) (first % TreeFiles.GROUP) * Hash.BYTES;
        int to = from + (Hash.BYTES << height);
        read(level / TreeFiles.LEVELS_PER_ROW, first / TreeFiles.GROUP, to / Hash.BYTES);
        if (to > hashes.length) {
            // Not there, and the one who knows says so.
            return files.node(level, index);
        }
        return Hash.at(hasher.fold(Arrays.copyOfRange(hashes, from, to), height), 0);
    }

    private void read(int wantedRow, long wantedGroup, int wanted) {
        if (wantedRow != row || wantedGroup != group || hashes.length < wanted * Hash.BYTES) {
            hashes = files.group(wantedRow, wantedGroup, wanted);
            row = wantedRow;
            group = wantedGroup;
        }
    }
}
