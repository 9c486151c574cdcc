package dev.cartulary.audit.checkpoint;

/** Signature types of C2SP signed-note (section "Signature types"), of which Cartulary speaks three. */
public enum KeyType {
    /** Ed25519 over the text of the note: what a log signs its checkpoints with. */
    ED25519(0x01, "Ed25519", 32, 64, false),
    /** Ed25519 cosignature of a witness, with the time of signing (C2SP tlog-cosignature v1). */
    ED25519_COSIGNATURE(0x04, "Ed25519", 32, 64, true),
    /** ML-DSA-44 (sub)tree cosignature with the time of signing; also the second signature of a log. */
    ML_DSA_44(0x06, "ML-DSA-44", 1312, 2420, true);

    private final byte code;
    private final String algorithm;
    private final int keyBytes;
    private final int signatureBytes;
    private final boolean timestamped;

    KeyType(int code, String algorithm, int keyBytes, int signatureBytes, boolean timestamped) {
        this.code = (byte) code;
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
        this.timestamped = timestamped;
    }

    /** The identifying byte in key ids and verifier keys. */
    public byte code() {
        return code;
    }

    /** The name of the algorithm in the Java Cryptography Architecture. */
    public String algorithm() {
        return algorithm;
    }

    /** Length of the raw public key in bytes. */
    public int keyBytes() {
        return keyBytes;
    }

    /** Length in bytes of what follows the key id in a signature line. */
    public int blobBytes() {
        return signatureBytes + (timestamped ? Long.BYTES : 0);
    }

    /** Whether the signature starts with eight bytes of POSIX time. */
    public boolean timestamped() {
        return timestamped;
    }

    static KeyType of(byte code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new MalformedNoteException("Unknown signature type 0x%02x".formatted(code));
    }
}
