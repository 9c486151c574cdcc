package dev.cartulary.access;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import dev.cartulary.identity.Actor;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.policy.Action;
import dev.cartulary.policy.AuthorizationRequest;
import dev.cartulary.policy.Authorizer;
import dev.cartulary.policy.Decision;
import dev.cartulary.policy.Resource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the decision engine on behalf of whoever is asking now. Feature APIs call it first, so no view can walk around it. */
@Component
public final class Access {
    private static final ObjectRef CATALOG = new ObjectRef("catalog:catalog");

    private final Authorizer authorizer;
    private final CurrentActor currentActor;
    private final AuditTrail trail;

    public Access(Authorizer authorizer, CurrentActor currentActor, AuditTrail trail) {
        this.authorizer = authorizer;
        this.currentActor = currentActor;
        this.trail = trail;
    }

    /**
     * Returns only if the current actor may do this with the catalog as a whole. A refusal is recorded, unless nobody is signed
     * in: that is told by the door and not by the act.
     *
     * @return the actor who may
     * @throws AccessDenied otherwise, also when nobody is signed in
     * @throws dev.cartulary.problem.AuditUnavailable if the refusal cannot be recorded
     */
    public Actor require(Action action) {
        Actor actor = currentActor.find().orElseThrow(() -> new AccessDenied(action, "Nobody is signed in."));
        if (decide(actor, action) instanceof Decision.Deny(String reason, List<String> policies)) {
            enter(action, policies);
            throw new AccessDenied(action, reason);
        }
        return actor;
    }

    /** Whether a menu entry or button makes sense for the current actor. The act itself asks again. */
    public boolean allows(Action action) {
        return currentActor
                .find()
                .map(actor -> decide(actor, action) instanceof Decision.Allow)
                .orElse(false);
    }

    private void enter(Action action, List<String> policies) {
        String reason = policies.isEmpty() ? "NOTHING_PERMITS" : policies.getFirst();
        trail.enter(
                AuditEventType.ACCESS_DENIED,
                CATALOG,
                event -> event.outcome(Outcome.DENIED)
                        .code("action", action.name())
                        .code("reason", reason));
    }

    private Decision decide(Actor actor, Action action) {
        return authorizer.decide(new AuthorizationRequest(actor.principal(), action, Resource.CATALOG));
    }
}
