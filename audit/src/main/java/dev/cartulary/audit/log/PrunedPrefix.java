package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.Decimal;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedNote;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * The log's own signed statement that entries below an index were dropped after their retention, so that a missing
 * prefix can be told from a stolen one. Text: a fixed first line, the origin, the minimum index.
 *
 * @param origin the log
 * @param minimum index of the oldest entry that is kept
 */
public record PrunedPrefix(String origin, long minimum) {
    /** Name of the file in the folder of a log and in its export. */
    public static final String FILE = "pruned";

    /** Not a number in the second line, so no reader of checkpoints can take this text for one. */
    private static final String HEADER = "cartulary.dev/pruned-prefix@v1";

    /** Reads and verifies the statement in {@code folder}, if there is one. */
    public static Optional<PrunedPrefix> read(Path folder, Collection<VerifierKey> keys) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? Optional.of(parse(Files.readAllBytes(file), keys)) : Optional.empty();
    }

    /**
     * Reads and verifies a statement.
     *
     * @throws MalformedNoteException when the bytes have another form
     * @throws dev.cartulary.audit.checkpoint.UntrustedNoteException when no known key signed it
     */
    public static PrunedPrefix parse(byte[] bytes, Collection<VerifierKey> keys) {
        SignedNote note = SignedNote.parse(bytes);
        String[] lines = note.text().split("\n", -1);
        if (lines.length != 4 || !lines[0].equals(HEADER) || !lines[3].isEmpty()) {
            throw new MalformedNoteException("Not a statement about a pruned prefix");
        }
        note.verify(keys.stream().filter(key -> key.name().equals(lines[1])).toList());
        return new PrunedPrefix(lines[1], Decimal.parse(lines[2]));
    }

    void write(Path folder, LogKeys keys, ChannelOpener opener) throws IOException {
        SignedNote note = SignedNote.sign(
                HEADER + "\n" + origin + "\n" + minimum + "\n",
                keys.signers().stream()
                        .filter(signer -> signer.verifierKey().type() == KeyType.ED25519)
                        .toList());
        Durable.replace(folder, FILE, note.bytes(), opener);
    }
}
