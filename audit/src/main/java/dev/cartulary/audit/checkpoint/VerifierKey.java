package dev.cartulary.audit.checkpoint;

import dev.cartulary.audit.merkle.StrictBase64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

/** A named public key, written {@code name+id+key} (C2SP signed-note, section "Verifier keys"). Immutable. */
public final class VerifierKey {
    private final String name;
    private final KeyType type;
    private final byte[] raw;
    private final int id;
    private final PublicKey key;

    private VerifierKey(String name, KeyType type, byte[] raw) {
        this.name = KeyName.require(name);
        this.type = type;
        this.raw = raw;
        this.key = PublicKeys.fromRaw(type, raw);
        this.id = id(name, type, raw);
    }

    /** Names a public key of the Java platform. */
    public static VerifierKey of(String name, KeyType type, PublicKey key) {
        return new VerifierKey(name, type, PublicKeys.toRaw(type, key));
    }

    /**
     * Reads {@code name+8 hex digits+base64(type || key)}.
     *
     * @throws MalformedNoteException when the form, the id or the key is wrong
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new MalformedNoteException("A verifier key reads name+8 hex digits+base64: '" + text + "'");
        }
        byte[] typed = decode(parts[2]);
        if (typed.length < 2) {
            throw new MalformedNoteException("A verifier key holds a type and a key: '" + text + "'");
        }
        VerifierKey key = new VerifierKey(parts[0], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id != HexFormat.fromHexDigits(parts[1])) {
            throw new MalformedNoteException(
                    "The id of the verifier key does not match its name and key: '" + text + "'");
        }
        return key;
    }

    /** The name that signature lines carry; for a log, its origin. */
    public String name() {
        return name;
    }

    /** What kind of signature the key makes. */
    public KeyType type() {
        return type;
    }

    /** The 32-bit key id: the first bytes of {@code SHA-256(name || LF || type || key)}. */
    public int id() {
        return id;
    }

    /** Whether {@code signature} names this key. It may still be false. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    /** Whether both wrap the same public key, whatever their names and types. */
    public boolean sharesKeyWith(VerifierKey other) {
        return Arrays.equals(raw, other.raw);
    }

    /** Whether {@code signature} is a true signature of this key over the note text. */
    public boolean verifies(String text, NoteSignature signature) {
        byte[] blob = signature.blob();
        if (!isNamedBy(signature) || blob.length != type.blobBytes()) {
            return false;
        }
        ByteBuffer parts = ByteBuffer.wrap(blob);
        long time = type.timestamped() ? parts.getLong() : 0;
        byte[] bytes = new byte[parts.remaining()];
        parts.get(bytes);
        try {
            Signature verifier = Signature.getInstance(type.algorithm());
            verifier.initVerify(key);
            verifier.update(SignedMessage.of(type, name, text, time));
            return verifier.verify(bytes);
        } catch (GeneralSecurityException | MalformedNoteException e) {
            return false;
        }
    }

    /** The text form that {@link #parse} reads. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + raw.length];
        typed[0] = type.code();
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + StrictBase64.encode(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && that.type == type && that.name.equals(name) && sharesKeyWith(that);
    }

    @Override
    public int hashCode() {
        return id;
    }

    private static byte[] decode(String base64) {
        try {
            return StrictBase64.decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("The key is not canonical base64", e);
        }
    }

    private static int id(String name, KeyType type, byte[] raw) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
            sha256.update(type.code());
            return ByteBuffer.wrap(sha256.digest(raw)).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
