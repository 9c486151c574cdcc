package dev.cartulary.audit.witness;

import dev.cartulary.audit.checkpoint.Decimal;
import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.merkle.ConsistencyProof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;

/** Asks a witness to cosign checkpoints of one log. Remembers nothing: the witness says what it knows. */
public final class WitnessClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONFLICT = 409;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI prefix;
    private final VerifierKey witness;

    /** Talks to the witness with key {@code witness} at the submission prefix {@code prefix}. */
    public WitnessClient(URI prefix, VerifierKey witness) {
        this.prefix = prefix;
        this.witness = witness;
    }

    /**
     * Has a checkpoint cosigned; {@code proofFrom} gives the consistency proof from an older size to it.
     *
     * @return the true cosignature of the witness
     * @throws WitnessRefusedException when the witness refuses, or its answer is not its signature
     * @throws IOException when it cannot be reached
     * @throws InterruptedException when interrupted while waiting
     */
    public NoteSignature cosign(SignedCheckpoint checkpoint, LongFunction<ConsistencyProof> proofFrom)
            throws IOException, InterruptedException {
        HttpResponse<String> first = send(new AddCheckpointRequest(0, List.of(), checkpoint));
        if (first.statusCode() != CONFLICT) {
            return cosignature(checkpoint, first);
        }
        long known = size(first.body());
        if (known > checkpoint.checkpoint().head().size()) {
            throw new WitnessRefusedException("The witness has seen " + known + " entries, more than this checkpoint");
        }
        return cosignature(
                checkpoint,
                send(new AddCheckpointRequest(known, proofFrom.apply(known).path(), checkpoint)));
    }

    private HttpResponse<String> send(AddCheckpointRequest request) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(URI.create(prefix + "/add-checkpoint"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                .build();
        return http.send(post, HttpResponse.BodyHandlers.ofString());
    }

    private NoteSignature cosignature(SignedCheckpoint checkpoint, HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            throw new WitnessRefusedException("The witness answered " + response.statusCode() + ": "
                    + response.body().strip());
        }
        return response.body()
                .lines()
                .map(WitnessClient::parse)
                .filter(signature -> witness.verifies(checkpoint.note().text(), signature))
                .findFirst()
                .orElseThrow(() -> new WitnessRefusedException("The answer is not signed by " + witness.name()));
    }

    private static long size(String body) {
        try {
            return Decimal.parse(body.strip());
        } catch (MalformedNoteException e) {
            throw new WitnessRefusedException("The witness names no size: " + body.strip());
        }
    }

    private static NoteSignature parse(String line) {
        try {
            return NoteSignature.parse(line);
        } catch (MalformedNoteException e) {
            throw new WitnessRefusedException("The answer is not a signature line: " + line);
        }
    }
}
