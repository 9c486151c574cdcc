package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.log.LogRefusedException.Reason;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.audit.segment.SegmentEnd;
import dev.cartulary.audit.segment.SegmentFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a log on disk and decides whether it may be continued. Reads the segments from the newest checkpoint
 * on, usually only the last; the tree files vouch for what lies before, and the checkpoint's root for them. Entries and
 * checkpoints are not changed.
 */
final class Opening {
    private final LogHome home;
    private final SegmentFolder segmentFolder;

    /** What a log needs to go on. */
    record Opened(SegmentEnd end, LogTree tree, Optional<SignedCheckpoint> newest, Recovery recovery) {}

    /** The walk over the segments: where it ended, and the head as it was when the signed size was passed. */
    private record Walk(SegmentEnd end, long cutBytes, Optional<TreeHead> atSigned) {}

    Opening(LogHome home) {
        this.home = home;
        this.segmentFolder = home.segments();
    }

    Opened run() throws IOException {
        Optional<SignedCheckpoint> newest = CheckpointFiles.newest(home.folder(), home.keys());
        TreeHead signed = newest.map(found -> found.checkpoint().head()).orElse(TreeHead.empty());
        requireOrigin(newest);
        NavigableMap<Long, Path> segments = segmentFolder.list();
        if (segments.isEmpty()) {
            requireUnsigned(signed);
            return start(newest);
        }
        if (newest.isEmpty()) {
            throw home.refuse(Reason.CHECKPOINT_MISSING, "there are segments but no checkpoint");
        }
        requirePrefix(segments.firstKey());
        Long from = segments.floorKey(signed.size());
        if (from == null) {
            throw home.refuse(Reason.SEGMENT_DAMAGED, "no segment holds the newest checkpoint's size " + signed.size());
        }
        TreeFiles files = TreeFiles.open(home.tree(), home.opener());
        try {
            return resume(segments, from, files, newest.get());
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private Opened resume(NavigableMap<Long, Path> segments, long from, TreeFiles files, SignedCheckpoint newest)
            throws IOException {
        TreeHead signed = newest.checkpoint().head();
        boolean rebuild = !files.covers(from);
        if (rebuild) {
            files.rebuildHalves();
        }
        Walk walk = walk(rebuild ? segments : segments.tailMap(from, true), files, signed.size());
        if (!rebuild && walk.end().size() >= signed.size() && !walk.atSigned().equals(Optional.of(signed))) {
            // The tree files are derived: only what all entries hash to can convict the entries.
            rebuild = true;
            files.rebuildHalves();
            walk = walk(segments, files, signed.size());
        }
        requireSigned(walk, signed);
        LogTree tree = new LogTree(files, walk.end().size());
        Recovery recovery = new Recovery(walk.end().size(), signed.size(), walk.cutBytes(), rebuild);
        return new Opened(walk.end(), tree, Optional.of(newest), recovery);
    }

    private Opened start(Optional<SignedCheckpoint> newest) throws IOException {
        TreeFiles files = TreeFiles.open(home.tree(), home.opener());
        files.truncate(0);
        SegmentEnd end = new SegmentEnd(0, 0, 0);
        return new Opened(end, new LogTree(files, 0), newest, new Recovery(0, 0, 0, false));
    }

    private Walk walk(NavigableMap<Long, Path> segments, TreeFiles files, long signedSize) throws IOException {
        long first = segments.firstKey();
        if (!files.covers(first)) {
            throw home.refuse(Reason.PREFIX_MISSING, "the hashes of the pruned entries are lost");
        }
        files.truncate(first);
        LogTree tree = new LogTree(files, first);
        AtomicReference<@Nullable TreeHead> atSigned = new AtomicReference<>(signedSize == first ? tree.head() : null);
        SegmentWalk.Result result = new SegmentWalk(
                        segmentFolder, home.settings().segments().maxEntryBytes())
                .run(segments, (index, cursor) -> {
                    tree.add(cursor.leaf(tree.hasher()));
                    if (index + 1 == signedSize) {
                        atSigned.set(tree.head());
                    }
                });
        result.damage().ifPresent(damage -> {
            throw home.refuse(Reason.SEGMENT_DAMAGED, damage);
        });
        // A later opening trusts the tree files up to the newest segment: they must not be lost to a crash unnoticed.
        tree.flush();
        return new Walk(result.end(), result.cutBytes(), Optional.ofNullable(atSigned.get()));
    }

    private void requirePrefix(long firstKept) throws IOException {
        try {
            long minimum = PrunedPrefix.read(home.folder(), home.keys().verifierKeys())
                    .filter(pruned -> pruned.origin().equals(home.settings().origin()))
                    .map(PrunedPrefix::minimum)
                    .orElse(0L);
            if (firstKept > minimum) {
                throw home.refuse(
                        Reason.PREFIX_MISSING, "the first entry kept is " + firstKept + ", pruned are " + minimum);
            }
        } catch (MalformedNoteException | UntrustedNoteException e) {
            throw home.refuse(Reason.PREFIX_MISSING, "the statement about pruned entries: " + e.getMessage());
        }
    }

    private void requireOrigin(Optional<SignedCheckpoint> newest) {
        newest.map(found -> found.checkpoint().origin())
                .filter(origin -> !origin.equals(home.settings().origin()))
                .ifPresent(origin -> {
                    throw home.refuse(
                            Reason.OTHER_ORIGIN,
                            "it belongs to " + origin + ", not to "
                                    + home.settings().origin());
                });
    }

    private void requireUnsigned(TreeHead signed) {
        if (signed.size() > 0) {
            throw home.refuse(
                    Reason.SHORTER_THAN_CHECKPOINT, "no segments, but " + signed.size() + " entries are signed");
        }
    }

    private void requireSigned(Walk walk, TreeHead signed) {
        long size = walk.end().size();
        if (size < signed.size()) {
            throw home.refuse(
                    Reason.SHORTER_THAN_CHECKPOINT, size + " entries are readable, " + signed.size() + " are signed");
        }
        if (!walk.atSigned().equals(Optional.of(signed))) {
            throw home.refuse(Reason.DIFFERS_FROM_CHECKPOINT, "the root over " + signed.size() + " entries is another");
        }
    }
}
