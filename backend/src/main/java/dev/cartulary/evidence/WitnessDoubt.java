package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.Decimal;
import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.merkle.ConsistencyProof;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.witness.AddCheckpointRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Finds out why a witness did not cosign. A refusal comes without its status, and a log that was rolled back must be told from a
 * key that was mistyped; so the witness is asked once more, for the status alone (C2SP tlog-witness, "add-checkpoint").
 */
final class WitnessDoubt {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final HttpClient http;
    private final Duration timeout;

    WitnessDoubt(HttpClient http, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
    }

    /** Why the witness at {@code prefix} did not cosign. */
    AnchorFailed resolve(URI prefix, SignedCheckpoint checkpoint, LongFunction<ConsistencyProof> proofFrom)
            throws InterruptedException {
        try {
            HttpResponse<String> first = ask(prefix, new AddCheckpointRequest(0, List.of(), checkpoint));
            if (first.statusCode() != CONFLICT) {
                return judge(first.statusCode());
            }
            long known = Decimal.parse(first.body().strip());
            if (known > checkpoint.checkpoint().head().size()) {
                return conflict("It has seen " + known + " entries, and this log has fewer.");
            }
            List<Hash> proof = proofFrom.apply(known).path();
            return judge(ask(prefix, new AddCheckpointRequest(known, proof, checkpoint))
                    .statusCode());
        } catch (MalformedNoteException e) {
            return new AnchorFailed(AnchorFailed.Reason.REFUSED, "It does not answer as a witness does.", e);
        } catch (IOException e) {
            return new AnchorFailed(AnchorFailed.Reason.UNREACHABLE, "It refused, and then did not answer.", e);
        }
    }

    private static AnchorFailed judge(int status) {
        return switch (status) {
            case OK ->
                new AnchorFailed(
                        AnchorFailed.Reason.REFUSED, "It cosigns, but not with the key that the settings name.");
            case FORBIDDEN ->
                new AnchorFailed(AnchorFailed.Reason.REFUSED, "It knows another key of this log than the one in use.");
            case NOT_FOUND -> new AnchorFailed(AnchorFailed.Reason.REFUSED, "It does not watch this log.");
            case UNPROCESSABLE -> conflict("What it saw is not a beginning of this log.");
            default -> new AnchorFailed(AnchorFailed.Reason.REFUSED, "It answered with status " + status + ".");
        };
    }

    private static AnchorFailed conflict(String evidence) {
        AnchorFailed.Reason reason = AnchorFailed.Reason.CONFLICT;
        return new AnchorFailed(reason, reason.sentence() + ". " + evidence);
    }

    private HttpResponse<String> ask(URI prefix, AddCheckpointRequest request)
            throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(URI.create(prefix + "/add-checkpoint"))
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                .build();
        return http.send(post, HttpResponse.BodyHandlers.ofString());
    }
}
