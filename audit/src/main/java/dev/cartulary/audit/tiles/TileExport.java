package dev.cartulary.audit.tiles;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.log.PrunedPrefix;
import dev.cartulary.audit.merkle.Frontier;
import dev.cartulary.audit.merkle.TreeHasher;
import dev.cartulary.audit.merkle.TreeHead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Writes a log at its newest checkpoint as static files that any C2SP tlog-tiles client can check: {@code checkpoint},
 * {@code tile/…}, {@code tile/entries/…}, besides {@code checkpoints} with the history and {@code pruned} where a prefix
 * was dropped. Memory does not depend on the length of the log.
 */
public final class TileExport {
    private static final long REPORT_EVERY = 1 << 14;

    private final LogSnapshot log;
    private final ExportSink sink;
    private final LongConsumer progress;

    /** Exports {@code log} into {@code sink}; {@code progress} hears now and then how many entries are done. */
    public TileExport(LogSnapshot log, ExportSink sink, LongConsumer progress) {
        this.log = log;
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * Writes all files.
     *
     * @throws TamperedLogException when the entries do not hash to the root that the checkpoint signs
     * @throws IOException when reading or writing fails
     */
    public void run() throws IOException {
        TreeHead head = log.checkpoint().checkpoint().head();
        Frontier frontier = new Frontier(new TreeHasher());
        TileWriter tiles = new TileWriter(sink);
        List<byte[]> bundle = new ArrayList<>();
        LogSnapshot.End end = log.walk((index, leaf, entry) -> {
            if (index < head.size()) {
                frontier.add(leaf, tiles);
                if (entry.isPresent()) {
                    bundle.add(entry.get());
                    flushBundle(bundle, index, index + 1 == head.size());
                }
                if (index % REPORT_EVERY == 0) {
                    progress.accept(index);
                }
            }
        });
        tiles.finish();
        if (!frontier.head().equals(head)) {
            throw new TamperedLogException("The log does not hash to its checkpoint of size " + head.size() + ": "
                    + end.damage().orElse(frontier.size() + " entries were read"));
        }
        putNotes();
    }

    private void flushBundle(List<byte[]> bundle, long index, boolean last) throws IOException {
        if (last || (index + 1) % TilePath.FULL_WIDTH == 0) {
            TilePath path = TilePath.bundle(index / TilePath.FULL_WIDTH, (int) (index % TilePath.FULL_WIDTH) + 1);
            sink.put(path.toString(), EntryBundle.encode(bundle));
            bundle.clear();
        }
    }

    private void putNotes() throws IOException {
        SignedCheckpoint newest = log.checkpoint();
        try (Stream<SignedCheckpoint> issued = log.checkpoints()) {
            Iterator<SignedCheckpoint> history = issued.filter(
                            checkpoint -> checkpoint.checkpoint().head().size()
                                    <= newest.checkpoint().head().size())
                    .iterator();
            sink.put(CheckpointHistory.FILE, out -> CheckpointHistory.write(history, out));
        }
        if (log.pruned().isPresent()) {
            sink.put(PrunedPrefix.FILE, log.pruned().get());
        }
        // Last, so that an export that was interrupted has no checkpoint and is not taken for a whole one.
        sink.put("checkpoint", newest.bytes());
    }
}
