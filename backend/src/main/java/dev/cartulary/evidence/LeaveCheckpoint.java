package dev.cartulary.evidence;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Outcome;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.problem.AuditUnavailable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Leaves one checkpoint at one anchor and records what came of it: every success, and of failures the first and each that has
 * another reason than the one before. Repeating the same failure tells nothing new and would fill the log.
 */
@Component
class LeaveCheckpoint {
    private static final Logger LOG = LoggerFactory.getLogger(LeaveCheckpoint.class);

    /** A bucket is tried up to three times and a witness asked up to four times, each within the time-out. */
    private static final int TIMEOUTS_PER_CALL = 5;

    private final AuditTrail trail;
    private final AnchorLedger ledger;
    private final CosignedCheckpoint cosigned;
    private final AnchorSettings settings;
    private final Clock clock;
    private final Map<AnchorName, AnchorCall> calls = new ConcurrentHashMap<>();

    LeaveCheckpoint(
            AuditTrail trail, AnchorLedger ledger, CosignedCheckpoint cosigned, AnchorSettings settings, Clock clock) {
        this.trail = trail;
        this.ledger = ledger;
        this.cosigned = cosigned;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tries once.
     *
     * @param actor on whose behalf
     * @throws AuditUnavailable if what came of it cannot be recorded
     */
    AnchorResult leave(CheckpointAnchor anchor, SignedCheckpoint checkpoint, ActorRef actor)
            throws InterruptedException {
        AnchorCall call = calls.computeIfAbsent(
                anchor.name(), _ -> new AnchorCall(anchor, settings.timeout().multipliedBy(TIMEOUTS_PER_CALL)));
        try {
            Optional<NoteSignature> cosignature = call.leave(checkpoint);
            if (cosignature.isPresent()) {
                keep(checkpoint, cosignature.get());
            }
            return succeeded(anchor, checkpoint, actor);
        } catch (AnchorFailed e) {
            return failed(anchor, checkpoint, actor, e);
        }
    }

    private AnchorResult succeeded(CheckpointAnchor anchor, SignedCheckpoint checkpoint, ActorRef actor) {
        record(anchor, checkpoint, actor, event -> {});
        Anchored anchored = new Anchored(checkpoint.checkpoint().head(), now());
        ledger.failing(anchor.name())
                .ifPresent(_ -> LOG.info("Anchor {} works again.", anchor.name().value()));
        ledger.succeeded(anchor.name(), anchored);
        return new AnchorResult.Left(anchor.name(), anchored);
    }

    private AnchorResult failed(
            CheckpointAnchor anchor, SignedCheckpoint checkpoint, ActorRef actor, AnchorFailed cause) {
        Optional<AnchorFailure> before =
                ledger.failing(anchor.name()).filter(failure -> failure.reason() == cause.reason());
        if (before.isEmpty()) {
            record(
                    anchor,
                    checkpoint,
                    actor,
                    event -> event.outcome(Outcome.FAILED)
                            .code("reason", cause.reason().name()));
            tell(anchor, cause);
        }
        AnchorFailure failure = new AnchorFailure(
                cause.reason(),
                cause.sentence(),
                before.map(AnchorFailure::since).orElseGet(this::now));
        ledger.failed(anchor.name(), failure);
        return new AnchorResult.Failed(anchor.name(), failure);
    }

    /** As exact as entries of the log are, so that a restart changes nothing of what is shown. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void tell(CheckpointAnchor anchor, AnchorFailed cause) {
        String name = anchor.name().value();
        if (cause.reason().alarming()) {
            LOG.error("ALARM of anchor {}: {}", name, cause.sentence());
        } else {
            LOG.warn("Anchor {} fails: {}", name, cause.sentence());
        }
    }

    private void keep(SignedCheckpoint checkpoint, NoteSignature cosignature) throws AnchorFailed {
        try {
            cosigned.keep(checkpoint, cosignature);
        } catch (IOException e) {
            throw new AnchorFailed(
                    AnchorFailed.Reason.UNWRITABLE, "The cosignature cannot be kept in the data folder.", e);
        }
    }

    private void record(
            CheckpointAnchor anchor,
            SignedCheckpoint checkpoint,
            ActorRef actor,
            Consumer<AuditEvent.Builder> outcome) {
        TreeHead head = checkpoint.checkpoint().head();
        trail.enter(
                actor,
                AuditEventType.CHECKPOINT_ANCHORED,
                anchor.name().reference(),
                event -> outcome.accept(event.code("kind", anchor.kind().name())
                        .count("size", head.size())
                        .code("root", head.root().base64())));
    }
}
