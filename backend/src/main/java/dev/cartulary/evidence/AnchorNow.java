package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.identity.Actor;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.AuditUnavailable;
import dev.cartulary.problem.NotFound;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Service;

/** Leaves the newest checkpoint at once, for whoever may manage the audit log. */
@Service
public class AnchorNow {
    private final Access access;
    private final ConfiguredAnchors anchors;
    private final AnchorRound round;
    private final LeaveCheckpoint leaveCheckpoint;

    AnchorNow(Access access, ConfiguredAnchors anchors, AnchorRound round, LeaveCheckpoint leaveCheckpoint) {
        this.access = access;
        this.anchors = anchors;
        this.round = round;
        this.leaveCheckpoint = leaveCheckpoint;
    }

    /**
     * At all anchors, at the same time.
     *
     * @return what came of it at each
     * @throws NoAnchorConfigured if there is none
     * @throws AuditUnavailable if that cannot be recorded
     */
    public List<AnchorResult> all() {
        Actor actor = access.require(Action.MANAGE_AUDIT);
        if (anchors.list().isEmpty()) {
            throw new NoAnchorConfigured();
        }
        return leave(anchors.list(), actor);
    }

    /**
     * At one anchor.
     *
     * @throws NotFound if there is none of this name
     * @throws AuditUnavailable if what came of it cannot be recorded
     */
    public List<AnchorResult> one(AnchorName name) {
        Actor actor = access.require(Action.MANAGE_AUDIT);
        CheckpointAnchor anchor =
                anchors.find(name).orElseThrow(() -> new NotFound("There is no anchor of this name."));
        return leave(List.of(anchor), actor);
    }

    private List<AnchorResult> leave(List<CheckpointAnchor> chosen, Actor actor) {
        SignedCheckpoint newest = round.next();
        ActorRef reference = new ActorRef(actor.principal().id());
        List<Future<AnchorResult>> attempts;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            attempts = chosen.stream()
                    .map(anchor -> threads.submit(() -> leaveCheckpoint.leave(anchor, newest, reference)))
                    .toList();
        }
        return attempts.stream().map(AnchorNow::outcome).toList();
    }

    private static AnchorResult outcome(Future<AnchorResult> attempt) {
        if (attempt.state() == Future.State.SUCCESS) {
            return attempt.resultNow();
        }
        if (attempt.state() == Future.State.FAILED && attempt.exceptionNow() instanceof AuditUnavailable unrecorded) {
            throw unrecorded;
        }
        throw new IllegalStateException("The attempt was broken off");
    }
}
