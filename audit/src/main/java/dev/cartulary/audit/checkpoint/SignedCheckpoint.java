package dev.cartulary.audit.checkpoint;

import java.util.Collection;
import java.util.List;

/**
 * A checkpoint with its signatures.
 *
 * @param checkpoint what is signed
 * @param note the signed note with exactly that text
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {
    /** Refuses a note about another checkpoint. */
    public SignedCheckpoint {
        if (!checkpoint.text().equals(note.text())) {
            throw new MalformedNoteException("The note is not about this checkpoint");
        }
    }

    /** Signs a checkpoint with every given key. */
    public static SignedCheckpoint sign(Checkpoint checkpoint, Collection<? extends NoteSigner> signers) {
        return new SignedCheckpoint(checkpoint, SignedNote.sign(checkpoint.text(), signers));
    }

    /**
     * Reads a note whose text is a checkpoint. Signatures are not checked.
     *
     * @throws MalformedNoteException when the bytes have another form
     */
    public static SignedCheckpoint parse(byte[] bytes) {
        SignedNote note = SignedNote.parse(bytes);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    /**
     * The known keys of this checkpoint's own log that signed it. Keys with another name than the origin do not speak
     * for the log.
     *
     * @throws UntrustedNoteException when none did, or one is misused
     */
    public List<VerifierKey> verifyLog(Collection<VerifierKey> known) {
        return note.verify(known.stream()
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList());
    }

    /** The note in UTF-8. */
    public byte[] bytes() {
        return note.bytes();
    }
}
