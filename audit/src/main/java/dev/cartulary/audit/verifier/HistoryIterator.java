package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.tiles.CheckpointHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The history of an export, checkpoint by checkpoint. */
final class HistoryIterator implements Iterator<SignedCheckpoint> {
    private final CheckpointHistory history;
    private Optional<SignedCheckpoint> next = Optional.empty();

    HistoryIterator(CheckpointHistory history) {
        this.history = history;
    }

    @Override
    public boolean hasNext() {
        try {
            if (next.isEmpty()) {
                next = history.next();
            }
            return next.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SignedCheckpoint next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SignedCheckpoint given = next.orElseThrow();
        next = Optional.empty();
        return given;
    }
}
