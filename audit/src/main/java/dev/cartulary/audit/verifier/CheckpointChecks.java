package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.merkle.Frontier;
import dev.cartulary.audit.merkle.TreeHead;
import java.util.Iterator;
import java.util.Optional;

/**
 * Holds every signed checkpoint that is known (the history, the pinned one, the newest) against the tree as it grows:
 * each must have the root that the entries have at its size. So all of them are consistent with one another.
 */
final class CheckpointChecks {
    private final Trust trust;
    private final Findings findings;
    private final SignedCheckpoint newest;
    private final Iterator<SignedCheckpoint> history;
    private Optional<SignedCheckpoint> next = Optional.empty();
    private boolean newestSeen;
    private Optional<String> contradiction = Optional.empty();

    CheckpointChecks(Trust trust, Findings findings, SignedCheckpoint newest, Iterator<SignedCheckpoint> history) {
        this.trust = trust;
        this.findings = findings;
        this.newest = newest;
        this.history = history;
    }

    /** Checks signatures, quorum and age of the newest and the pinned checkpoint. */
    void begin() {
        requireSigned(newest, "The newest checkpoint");
        trust.policy()
                .filter(policy -> !policy.quorumMet(newest.note()))
                .ifPresent(policy -> findings.add(
                        Verdict.QUORUM_NOT_MET,
                        "The checkpoint lacks the quorum " + policy.quorum().orElse("none")));
        trust.pinned().ifPresent(this::beginPinned);
        advance();
        passed(TreeHead.empty());
    }

    private void beginPinned(SignedCheckpoint pinned) {
        requireSigned(pinned, "The pinned checkpoint");
        long pinnedSize = pinned.checkpoint().head().size();
        long size = newest.checkpoint().head().size();
        if (!pinned.checkpoint().origin().equals(newest.checkpoint().origin())) {
            findings.add(
                    Verdict.TAMPERED,
                    "The pinned checkpoint is of another log: "
                            + pinned.checkpoint().origin());
        } else if (pinnedSize > size) {
            findings.add(Verdict.ROLLBACK, "The log has " + size + " entries, the pinned checkpoint " + pinnedSize);
        }
    }

    /** The tree has grown by one leaf. */
    void passed(Frontier tree) {
        long size = tree.size();
        boolean awaited =
                next.filter(checkpoint -> checkpoint.checkpoint().head().size() <= size)
                                .isPresent()
                        || pinnedSize() == size;
        if (awaited) {
            passed(tree.head());
        }
    }

    private void passed(TreeHead tree) {
        while (next.isPresent() && next.get().checkpoint().head().size() <= tree.size()) {
            SignedCheckpoint claimed = next.get();
            if (requireSigned(
                    claimed,
                    "A checkpoint of size " + claimed.checkpoint().head().size())) {
                compare(claimed, tree, "in the history");
            }
            advance();
        }
        trust.pinned()
                .filter(pinned -> pinned.checkpoint().head().size() == tree.size())
                .ifPresent(pinned -> compare(pinned, tree, "pinned"));
    }

    /**
     * All entries were seen. A checkpoint that they contradict is evidence of a fork only if they are what the newest
     * checkpoint signs; otherwise the entries are to blame.
     */
    void end(TreeHead tree) {
        if (!newestSeen) {
            findings.add(Verdict.INCOMPLETE, "The newest checkpoint is not in the history of checkpoints");
        }
        boolean signed = tree.equals(newest.checkpoint().head());
        if (!signed) {
            findings.add(Verdict.TAMPERED, "The entries do not hash to the root of the newest checkpoint");
        }
        contradiction.ifPresent(detail -> findings.add(signed ? Verdict.FORK : Verdict.TAMPERED, detail));
        if (next.isPresent()) {
            findings.add(
                    Verdict.INCOMPLETE,
                    "A checkpoint in the history covers "
                            + next.get().checkpoint().head().size() + " entries");
        }
    }

    private void compare(SignedCheckpoint claimed, TreeHead tree, String where) {
        TreeHead head = claimed.checkpoint().head();
        if (head.size() != tree.size()) {
            findings.add(Verdict.TAMPERED, "The history of checkpoints is out of order at size " + head.size());
        } else if (!head.root().equals(tree.root())) {
            contradiction = contradiction.or(() -> Optional.of("The checkpoint " + where + " of size " + head.size()
                    + " signs another history than the newest one.\n"
                    + claimed.note().format() + "\n"
                    + newest.note().format()));
        }
    }

    private boolean requireSigned(SignedCheckpoint checkpoint, String which) {
        try {
            checkpoint.verifyLog(trust.logKeys());
            return true;
        } catch (UntrustedNoteException e) {
            findings.add(Verdict.TAMPERED, which + ": " + e.getMessage());
            return false;
        }
    }

    private void advance() {
        try {
            next = history.hasNext() ? Optional.of(history.next()) : Optional.empty();
            newestSeen |= next.filter(checkpoint -> checkpoint.checkpoint().equals(newest.checkpoint()))
                    .isPresent();
        } catch (MalformedNoteException e) {
            findings.add(Verdict.TAMPERED, "The history of checkpoints: " + e.getMessage());
            next = Optional.empty();
        }
    }

    private long pinnedSize() {
        return trust.pinned().map(pinned -> pinned.checkpoint().head().size()).orElse(-1L);
    }
}
