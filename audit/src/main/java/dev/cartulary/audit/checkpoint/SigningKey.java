package dev.cartulary.audit.checkpoint;

import dev.cartulary.audit.merkle.TreeHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/**
 * A private key in this process. Its file holds the verifier key in the first line and the private key as PKCS#8 PEM
 * below (RFC 5958, RFC 7468), readable by its owner only.
 */
public final class SigningKey implements NoteSigner {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int PEM_LINE = 64;

    private final VerifierKey verifierKey;
    private final PrivateKey key;
    private final InstantSource clock;

    private SigningKey(VerifierKey verifierKey, PrivateKey key, InstantSource clock) {
        this.verifierKey = verifierKey;
        this.key = key;
        this.clock = clock;
    }

    /** Makes a new key; {@code clock} gives the time of cosignatures. */
    public static SigningKey generate(String name, KeyType type, InstantSource clock) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
            return new SigningKey(VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate(), clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform cannot make keys of type " + type, e);
        }
    }

    /**
     * Joins the two halves of a key.
     *
     * @throws MalformedNoteException when {@code pkcs8} is not a key of the verifier key's type, or not its other half
     */
    public static SigningKey of(VerifierKey verifierKey, byte[] pkcs8, InstantSource clock) {
        try {
            PrivateKey key = KeyFactory.getInstance(verifierKey.type().algorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            SigningKey signingKey = new SigningKey(verifierKey, key, clock);
            String probe = new Checkpoint(verifierKey.name(), TreeHead.empty()).text();
            if (!verifierKey.verifies(probe, signingKey.sign(probe))) {
                throw new MalformedNoteException("The private key does not belong to " + verifierKey);
            }
            return signingKey;
        } catch (GeneralSecurityException e) {
            throw new MalformedNoteException("Not a private key of type " + verifierKey.type(), e);
        }
    }

    /**
     * Reads a key file.
     *
     * @throws MalformedNoteException when the file is not a key file
     * @throws IOException when it cannot be read
     */
    public static SigningKey load(Path file, InstantSource clock) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int begin = lines.indexOf(BEGIN);
        int end = lines.indexOf(END);
        if (begin != 1 || end < begin) {
            throw new MalformedNoteException("Not a key file (verifier key, then PKCS#8 PEM): " + file);
        }
        byte[] pkcs8 = Base64.getDecoder().decode(String.join("", lines.subList(begin + 1, end)));
        return of(VerifierKey.parse(lines.getFirst()), pkcs8, clock);
    }

    /**
     * Writes the key file, never over an existing one.
     *
     * @throws IOException when the file exists or cannot be written
     */
    public void store(Path file) throws IOException {
        Base64.Encoder mime = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
        String text = verifierKey + "\n" + BEGIN + "\n" + mime.encodeToString(key.getEncoded()) + "\n" + END + "\n";
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } else {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        }
    }

    @Override
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    @Override
    public NoteSignature sign(String text) {
        KeyType type = verifierKey.type();
        long time = type.timestamped() ? clock.instant().getEpochSecond() : 0;
        try {
            Signature signer = Signature.getInstance(type.algorithm());
            signer.initSign(key);
            signer.update(SignedMessage.of(type, verifierKey.name(), text, time));
            ByteBuffer blob = ByteBuffer.allocate(type.blobBytes());
            if (type.timestamped()) {
                blob.putLong(time);
            }
            return NoteSignature.of(verifierKey, blob.put(signer.sign()).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + verifierKey.name() + " cannot sign", e);
        }
    }
}
