package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.log.PrunedPrefix;
import dev.cartulary.audit.merkle.Frontier;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.TreeHasher;
import dev.cartulary.audit.tiles.CheckpointHistory;
import dev.cartulary.audit.tiles.EntryBundle;
import dev.cartulary.audit.tiles.TilePath;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Checks an export from the entries up: entries hash to the tiles, tiles to the root, the root is what the log signed,
 * and so are all earlier checkpoints. Reads each file once, in order; memory does not depend on the length of the log.
 */
public final class ExportVerifier {
    private static final Set<String> NOTES = Set.of("checkpoint", CheckpointHistory.FILE, PrunedPrefix.FILE);

    private final ExportSource export;
    private final Trust trust;
    private final LongConsumer progress;
    private final Findings findings = new Findings();
    private final EntryChecks entries;
    private final TreeHasher hasher = new TreeHasher();

    /** Verifies {@code export}; {@code progress} hears how many entries are done. */
    public ExportVerifier(ExportSource export, Trust trust, LongConsumer progress) {
        this.export = export;
        this.trust = trust;
        this.progress = progress;
        this.entries = new EntryChecks(trust, findings);
    }

    /**
     * Checks everything.
     *
     * @throws IOException when files cannot be read; damage inside a zip is a finding
     */
    public Findings run() throws IOException {
        try {
            check();
        } catch (ZipException | EOFException e) {
            findings.add(Verdict.TAMPERED, "The zip file is damaged: " + e.getMessage());
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof ZipException || e.getCause() instanceof EOFException)) {
                throw e.getCause();
            }
            findings.add(Verdict.TAMPERED, "The zip file is damaged: " + e.getMessage());
        }
        return findings;
    }

    private void check() throws IOException {
        Optional<SignedCheckpoint> newest = newest();
        if (newest.isPresent()) {
            InputStream notes =
                    export.open(CheckpointHistory.FILE).orElseGet(() -> new ByteArrayInputStream(new byte[0]));
            try (CheckpointHistory history = new CheckpointHistory(notes)) {
                CheckpointChecks checks =
                        new CheckpointChecks(trust, findings, newest.get(), new HistoryIterator(history));
                checks.begin();
                tree(newest.get(), checks);
            }
        }
    }

    private Optional<SignedCheckpoint> newest() throws IOException {
        Optional<byte[]> file = export.read("checkpoint");
        if (file.isEmpty()) {
            findings.add(Verdict.INCOMPLETE, "The export has no checkpoint");
            return Optional.empty();
        }
        try {
            return Optional.of(SignedCheckpoint.parse(file.get()));
        } catch (MalformedNoteException e) {
            findings.add(Verdict.TAMPERED, "The newest checkpoint: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void tree(SignedCheckpoint newest, CheckpointChecks checks) throws IOException {
        long size = newest.checkpoint().head().size();
        TileChecks tiles = new TileChecks(export, findings, size);
        unexpected(tiles);
        long minimum = minimum();
        Frontier frontier = new Frontier(hasher);
        for (long bundle = 0; bundle * TilePath.FULL_WIDTH < size; bundle++) {
            if (!bundle(bundle, minimum, tiles, leaf -> {
                frontier.add(leaf, tiles);
                checks.passed(frontier);
            })) {
                // Without the leaves of this bundle nothing further up can be checked.
                return;
            }
            progress.accept(frontier.size());
        }
        checks.end(frontier.head());
    }

    private interface LeafSink {
        void leaf(LeafHash leaf);
    }

    private boolean bundle(long index, long minimum, TileChecks tiles, LeafSink sink) throws IOException {
        long first = index * TilePath.FULL_WIDTH;
        int width = tiles.width(0, index);
        Optional<byte[]> tile = tiles.tile(0, index);
        Optional<List<byte[]>> bundle = first + width <= minimum ? Optional.empty() : entries(index, width);
        for (int i = 0; i < width; i++) {
            Optional<LeafHash> claimed = leafIn(tile, i);
            Optional<LeafHash> real = Optional.empty();
            if (bundle.isPresent() && i < bundle.get().size()) {
                byte[] entry = bundle.get().get(i);
                real = Optional.of(hasher.leaf(entry));
                if (claimed.isPresent() && !claimed.equals(real)) {
                    findings.add(Verdict.TAMPERED, "Entry " + (first + i) + " does not hash to its place in the tile");
                } else {
                    entries.entry(first + i, entry);
                }
            }
            if (real.isEmpty() && claimed.isEmpty()) {
                return false;
            }
            sink.leaf(real.isPresent() ? real.get() : claimed.orElseThrow());
        }
        return true;
    }

    private static Optional<LeafHash> leafIn(Optional<byte[]> tile, int position) {
        return tile.map(bytes -> new LeafHash(Hash.at(bytes, position * Hash.BYTES)));
    }

    private Optional<List<byte[]>> entries(long index, int width) throws IOException {
        TilePath path = TilePath.bundle(index, width);
        Optional<byte[]> file = export.read(path.toString());
        long first = index * TilePath.FULL_WIDTH;
        if (file.isEmpty()) {
            findings.add(Verdict.INCOMPLETE, "Missing entries " + first + " to " + (first + width - 1) + " in " + path);
            return Optional.empty();
        }
        try {
            List<byte[]> entries = EntryBundle.decode(file.get());
            if (entries.size() != width) {
                findings.add(Verdict.INCOMPLETE, path + " has " + entries.size() + " entries, signed are " + width);
            }
            return Optional.of(entries);
        } catch (IllegalArgumentException e) {
            findings.add(Verdict.TAMPERED, path + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private long minimum() throws IOException {
        Optional<byte[]> file = export.read(PrunedPrefix.FILE);
        if (file.isEmpty()) {
            return 0;
        }
        try {
            return PrunedPrefix.parse(file.get(), trust.logKeys()).minimum();
        } catch (MalformedNoteException | UntrustedNoteException e) {
            findings.add(Verdict.TAMPERED, "The statement about pruned entries: " + e.getMessage());
            return 0;
        }
    }

    private void unexpected(TileChecks tiles) throws IOException {
        try (Stream<String> paths = export.paths()) {
            paths.filter(path -> !NOTES.contains(path))
                    .filter(path -> TilePath.parse(path).filter(tiles::expects).isEmpty())
                    .forEach(path -> findings.add(Verdict.INCOMPLETE, "Not covered by the checkpoint: " + path));
        }
    }
}
