package dev.cartulary.audit.log;

import dev.cartulary.audit.segment.SegmentStore;
import java.io.Closeable;
import java.io.IOException;

/** The open files of one log. */
record LogParts(LogHome home, SegmentStore store, LogTree tree, CheckpointFiles checkpoints) implements Closeable {
    @Override
    public void close() throws IOException {
        store.close();
        tree.close();
        checkpoints.close();
    }
}
