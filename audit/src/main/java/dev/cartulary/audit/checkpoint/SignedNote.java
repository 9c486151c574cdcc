package dev.cartulary.audit.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with signatures below it (C2SP signed-note). Parsing checks the form only; {@link #verify} says who signed.
 *
 * @param text the signed text, ending in LF
 * @param signatures the signature lines in order, at most 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_SIGNATURES = 100;
    /** Room for 100 ML-DSA-44 signatures; a longer input is hostile. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String SEPARATOR = "\n\n";

    /** Refuses texts and signature lists that cannot be written as a note. */
    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new MalformedNoteException("The text of a note ends in LF and has no other control character");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNoteException(
                    "A note has 1 to " + MOST_SIGNATURES + " signatures, not " + signatures.size());
        }
        signatures = List.copyOf(signatures);
    }

    /** Signs a text with every given key. */
    public static SignedNote sign(String text, Collection<? extends NoteSigner> signers) {
        return new SignedNote(
                text, signers.stream().map(signer -> signer.sign(text)).toList());
    }

    /**
     * Reads the bytes of a note.
     *
     * @throws MalformedNoteException when they are not a note in every detail
     */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedNoteException("A note has at most " + MOST_BYTES + " bytes, not " + bytes.length);
        }
        String note = utf8(bytes);
        int split = note.lastIndexOf(SEPARATOR);
        if (split < 0 || !note.endsWith("\n")) {
            throw new MalformedNoteException("A note is a text, an empty line and signature lines, all ending in LF");
        }
        String below = note.substring(split + SEPARATOR.length());
        if (below.isEmpty()) {
            throw new MalformedNoteException("A note has at least one signature");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /**
     * The known keys that signed this note, in the order of their signatures.
     *
     * @throws UntrustedNoteException when a signature in the name of a known key is false, or none is from a known key
     */
    public List<VerifierKey> verify(Collection<VerifierKey> known) {
        Set<VerifierKey> verified = new HashSet<>();
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.isNamedBy(signature) && verified.add(key)) {
                    if (!key.verifies(text, signature)) {
                        throw new UntrustedNoteException("False signature in the name of " + key.name());
                    }
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw new UntrustedNoteException("No signature of a known key");
        }
        return signers;
    }

    /** The same note with more signatures below, such as cosignatures of witnesses. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /** The note as it is stored and served. */
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /** The note in UTF-8. */
    public byte[] bytes() {
        return format().getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedNoteException("A note is UTF-8", e);
        }
    }
}
