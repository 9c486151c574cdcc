package dev.cartulary.audit.witness;

import dev.cartulary.audit.checkpoint.Decimal;
import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a log asks of a witness (C2SP tlog-witness, "add-checkpoint").
 *
 * @param oldSize size of the checkpoint the witness should remember; 0 for none
 * @param proof consistency proof from there
 * @param checkpoint the new checkpoint
 */
public record AddCheckpointRequest(long oldSize, List<Hash> proof, SignedCheckpoint checkpoint) {
    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    /** Refuses proofs longer than any tree needs. */
    public AddCheckpointRequest {
        if (proof.size() > MOST_HASHES) {
            throw new MalformedNoteException("A consistency proof has at most 63 hashes here");
        }
        proof = List.copyOf(proof);
    }

    /**
     * Reads the body of a request.
     *
     * @throws MalformedNoteException when it has another form
     */
    public static AddCheckpointRequest parse(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int split = text.indexOf("\n\n");
        if (split < 0 || !text.startsWith(OLD)) {
            throw new MalformedNoteException("A request starts with the old size and has an empty line");
        }
        List<String> lines = Arrays.asList(text.substring(0, split).split("\n", -1));
        long oldSize = Decimal.parse(lines.getFirst().substring(OLD.length()));
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(text.substring(split + 2).getBytes(StandardCharsets.UTF_8));
        try {
            List<Hash> proof = lines.stream().skip(1).map(Hash::parseBase64).toList();
            return new AddCheckpointRequest(oldSize, proof, checkpoint);
        } catch (MalformedNoteException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("A consistency proof is canonical base64 of 32 bytes per line", e);
        }
    }

    /** The body of the request. */
    public byte[] bytes() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(checkpoint.note().format()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
