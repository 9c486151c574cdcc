package dev.cartulary.audit.checkpoint;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.InclusionProof;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Evidence about one entry that needs no log at hand: an audit path and the checkpoint it leads to (C2SP tlog-proof,
 * file extension {@code .tlog-proof}).
 *
 * @param proof the audit path; its size is the checkpoint's
 * @param checkpoint the signed tree head
 * @param extra base64 of opaque data beside the proof. Nobody signs it: never trust it.
 */
public record TlogProof(InclusionProof proof, SignedCheckpoint checkpoint, Optional<String> extra) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 63;

    /** Refuses a path for another tree than the checkpoint's. */
    public TlogProof {
        if (proof.size() != checkpoint.checkpoint().head().size()) {
            throw new MalformedNoteException("The path and the checkpoint are about trees of different size");
        }
    }

    /** A proof without extra data. */
    public TlogProof(InclusionProof proof, SignedCheckpoint checkpoint) {
        this(proof, checkpoint, Optional.empty());
    }

    /**
     * Reads a proof file. Nothing is verified yet.
     *
     * @throws MalformedNoteException when the bytes have another form
     */
    public static TlogProof parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new MalformedNoteException("A proof has an empty line before its checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new MalformedNoteException("A proof starts with " + HEADER);
        }
        Optional<String> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(lines.removeFirst().substring(EXTRA.length()));
            requireBase64(extra.get());
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedNoteException("A proof names its index");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()));
        List<Hash> path = path(lines);
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(text.substring(split + 2).getBytes(StandardCharsets.UTF_8));
        try {
            return new TlogProof(
                    new InclusionProof(index, checkpoint.checkpoint().head().size(), path), checkpoint, extra);
        } catch (MalformedNoteException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("The index lies outside the checkpoint's tree", e);
        }
    }

    /**
     * Whether the entry is in the log, by a checkpoint that one of the log's known keys signed.
     *
     * @throws UntrustedNoteException when no known key of the log signed the checkpoint
     */
    public boolean proves(LeafHash leaf, Collection<VerifierKey> logKeys) {
        checkpoint.verifyLog(logKeys);
        return proof.proves(leaf, checkpoint.checkpoint().head());
    }

    /** The text of the proof file. */
    public String format() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(data -> text.append(EXTRA).append(data).append('\n'));
        text.append(INDEX).append(proof.index()).append('\n');
        proof.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.note().format()).toString();
    }

    private static List<Hash> path(List<String> lines) {
        if (lines.size() > MOST_HASHES) {
            throw new MalformedNoteException("No tree is so large that a path has " + lines.size() + " hashes");
        }
        try {
            return lines.stream().map(Hash::parseBase64).toList();
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("A path is made of canonical base64 of 32 bytes each", e);
        }
    }

    private static void requireBase64(String extra) {
        try {
            StrictBase64.decode(extra);
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("Extra data is canonical base64", e);
        }
    }
}
