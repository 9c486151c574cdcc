package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.log.PrunedPrefix;
import dev.cartulary.audit.merkle.Frontier;
import dev.cartulary.audit.merkle.NodeSink;
import dev.cartulary.audit.merkle.TreeHasher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Checks the folder of a log itself, every segment from its first byte, without opening the log for writing. */
public final class FolderVerifier {
    private static final NodeSink NOWHERE = (level, index, hash) -> {};

    private final Path folder;
    private final int maxEntryBytes;
    private final Trust trust;
    private final LongConsumer progress;
    private final Findings findings = new Findings();

    /** Verifies the log in {@code folder}; {@code progress} hears how many entries are done. */
    public FolderVerifier(Path folder, int maxEntryBytes, Trust trust, LongConsumer progress) {
        this.folder = folder;
        this.maxEntryBytes = maxEntryBytes;
        this.trust = trust;
        this.progress = progress;
    }

    /**
     * Checks everything.
     *
     * @throws IOException when files cannot be read
     */
    public Findings run() throws IOException {
        try (LogSnapshot log = LogSnapshot.open(folder, maxEntryBytes);
                Stream<SignedCheckpoint> history = log.checkpoints()) {
            long size = log.checkpoint().checkpoint().head().size();
            // The log may have issued newer ones since its newest was read.
            Stream<SignedCheckpoint> issued = history.takeWhile(
                    checkpoint -> checkpoint.checkpoint().head().size() <= size);
            CheckpointChecks checks = new CheckpointChecks(trust, findings, log.checkpoint(), issued.iterator());
            checks.begin();
            prefix(log);
            entries(log, checks);
        } catch (MalformedNoteException e) {
            findings.add(Verdict.TAMPERED, "The newest checkpoint: " + e.getMessage());
        }
        return findings;
    }

    private void entries(LogSnapshot log, CheckpointChecks checks) throws IOException {
        Frontier frontier = new Frontier(new TreeHasher());
        EntryChecks entries = new EntryChecks(trust, findings);
        long signed = log.checkpoint().checkpoint().head().size();
        LogSnapshot.End end = log.walk((index, leaf, entry) -> {
            if (index < signed) {
                frontier.add(leaf, NOWHERE);
                checks.passed(frontier);
                entry.ifPresent(bytes -> entries.entry(index, bytes));
                progress.accept(index + 1);
            }
        });
        end.damage().ifPresent(damage -> findings.add(Verdict.TAMPERED, "Damaged: " + damage));
        if (end.size() > signed) {
            findings.add(Verdict.INCOMPLETE, "Entries " + signed + " to " + (end.size() - 1) + " are not signed");
        } else if (end.size() < signed) {
            findings.add(Verdict.INCOMPLETE, "Entries " + end.size() + " to " + (signed - 1) + " are missing");
        }
        if (end.size() >= signed) {
            checks.end(frontier.head());
        }
        if (end.strayBytes() > 0) {
            findings.add(Verdict.INCOMPLETE, end.strayBytes() + " bytes after the last entry are no entry");
        }
    }

    private void prefix(LogSnapshot log) throws IOException {
        long minimum = 0;
        try {
            Optional<byte[]> statement = log.pruned();
            if (statement.isPresent()) {
                minimum = PrunedPrefix.parse(statement.get(), trust.logKeys()).minimum();
            }
        } catch (MalformedNoteException | UntrustedNoteException e) {
            findings.add(Verdict.TAMPERED, "The statement about pruned entries: " + e.getMessage());
        }
        if (log.minimum() > minimum) {
            findings.add(
                    Verdict.INCOMPLETE,
                    "Entries " + minimum + " to " + (log.minimum() - 1) + " are missing unexplained");
        }
    }
}
