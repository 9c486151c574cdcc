package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.AuditReader;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.policy.Action;
import org.springframework.stereotype.Service;

/** Makes the index over entries anew from the log, for whoever may manage it. */
@Service
public class RebuildIndex {
    private static final ObjectRef INDEX = new ObjectRef("index:entries");

    private final Access access;
    private final AuditTrail trail;
    private final AuditReader reader;
    private final FollowLog index;

    RebuildIndex(Access access, AuditTrail trail, AuditLog log, FollowLog index) {
        this.access = access;
        this.trail = trail;
        this.reader = log.reader();
        this.index = index;
    }

    /** Starts; {@link LogFigures#searchable} tells how far it is. Until it ends, searches find what is indexed already. */
    public void rebuild() {
        access.require(Action.MANAGE_AUDIT);
        long kept = reader.size() - reader.minimum();
        trail.enter(AuditEventType.INDEX_REBUILT, INDEX, event -> event.count("entries", kept));
        index.rebuild();
    }
}
