package dev.cartulary.audit.checkpoint;

import dev.cartulary.audit.merkle.StrictBase64;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note: {@code — name base64(key id || signature)}.
 *
 * @param name the key name
 * @param base64 four bytes of key id and at least one of signature, in canonical base64
 */
public record NoteSignature(String name, String base64) {
    private static final String DASH = "\u2014 ";

    /** Refuses a bad name or a blob that is too short. */
    public NoteSignature {
        KeyName.require(name);
        if (decode(base64).length <= Integer.BYTES) {
            throw new MalformedNoteException("A signature holds a key id and a signature");
        }
    }

    /** Joins a key id and what the key signed. */
    public static NoteSignature of(VerifierKey key, byte[] blob) {
        ByteBuffer joined = ByteBuffer.allocate(Integer.BYTES + blob.length);
        joined.putInt(key.id()).put(blob);
        return new NoteSignature(key.name(), StrictBase64.encode(joined.array()));
    }

    /**
     * Reads one line without its LF.
     *
     * @throws MalformedNoteException when the dash, the name or the base64 is not as specified
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedNoteException("Not a signature line: '" + line + "'");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /** The key id, first four bytes of the blob. */
    public int keyId() {
        return ByteBuffer.wrap(decode(base64)).getInt();
    }

    /** What follows the key id: the signature, for cosignatures preceded by eight bytes of time. */
    public byte[] blob() {
        byte[] all = decode(base64);
        return Arrays.copyOfRange(all, Integer.BYTES, all.length);
    }

    /** The line as it stands in a note, without its LF. */
    public String line() {
        return DASH + name + " " + base64;
    }

    private static byte[] decode(String base64) {
        try {
            return StrictBase64.decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("A signature is canonical base64", e);
        }
    }
}
