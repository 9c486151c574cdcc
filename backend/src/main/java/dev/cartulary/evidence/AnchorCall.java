package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One anchor, called with a limit. Not every call can be interrupted: writing to a share whose server is gone waits until it comes
 * back. Then the call is left alone, and none is added to it.
 */
final class AnchorCall {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorCall.class);

    private final CheckpointAnchor anchor;
    private final Duration limit;
    private @Nullable Thread unanswered;

    AnchorCall(CheckpointAnchor anchor, Duration limit) {
        this.anchor = anchor;
        this.limit = limit;
    }

    /** As the anchor, within the limit. One at a time. */
    synchronized Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed, InterruptedException {
        if (unanswered != null && unanswered.isAlive()) {
            throw new AnchorFailed(AnchorFailed.Reason.UNREACHABLE, "An earlier attempt still waits for an answer.");
        }
        FutureTask<Optional<NoteSignature>> task = new FutureTask<>(() -> anchor.leave(checkpoint));
        unanswered = Thread.ofVirtual().name("anchor-" + anchor.name().value()).start(task);
        try {
            Optional<NoteSignature> answer = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            unanswered = null;
            return answer;
        } catch (ExecutionException e) {
            unanswered = null;
            throw failure(e);
        } catch (TimeoutException e) {
            throw new AnchorFailed(
                    AnchorFailed.Reason.UNREACHABLE, "No answer within " + limit.toSeconds() + " seconds.", e);
        } finally {
            task.cancel(true);
        }
    }

    /** The edge: whatever an anchor throws is told, and none of it stops the others. */
    private AnchorFailed failure(ExecutionException outcome) {
        if (outcome.getCause() instanceof AnchorFailed foreseen) {
            return foreseen;
        }
        LOG.error("Anchor {} failed unexpectedly", anchor.name().value(), outcome.getCause());
        AnchorFailed.Reason reason = AnchorFailed.Reason.UNEXPECTED;
        return new AnchorFailed(reason, reason.sentence(), outcome);
    }
}
