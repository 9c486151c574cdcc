package dev.cartulary.audit.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The bytes that a key of each type really signs for one note text. */
final class SignedMessage {
    private SignedMessage() {}

    static byte[] of(KeyType type, String keyName, String text, long time) {
        return switch (type) {
            case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
            // C2SP tlog-cosignature, "Ed25519 signed message"
            case ED25519_COSIGNATURE ->
                ("cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text).getBytes(StandardCharsets.UTF_8);
            case ML_DSA_44 -> subtree(keyName, Checkpoint.parse(text), time);
        };
    }

    /** C2SP tlog-cosignature, "ML-DSA-44 signed message": commits to the key name, not to extension lines. */
    private static byte[] subtree(String keyName, Checkpoint checkpoint, long time) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.write("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
            opaque(out, keyName);
            out.writeLong(time);
            opaque(out, checkpoint.origin());
            out.writeLong(0);
            out.writeLong(checkpoint.head().size());
            out.write(checkpoint.head().root().bytes());
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
    }

    private static void opaque(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 255) {
            throw new MalformedNoteException("Names longer than 255 bytes cannot be signed with ML-DSA-44");
        }
        out.writeByte(bytes.length);
        out.write(bytes);
    }
}
