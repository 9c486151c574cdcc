package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournalReader;
import dev.cartulary.policy.Action;
import org.springframework.stereotype.Service;

/**
 * Makes the lineage anew from the journal, for whoever may manage ingest. Tokens and people are not lineage and stay. Pages go on
 * meanwhile, with what is there at the moment; events go on being accepted.
 */
@Service
public class RebuildGraph {
    private static final ObjectRef GRAPH = new ObjectRef("graph:lineage");

    private final Access access;
    private final AuditTrail trail;
    private final JournalReader reader;
    private final JournalProgress progress;
    private final OwnWork ownWork;

    RebuildGraph(Access access, AuditTrail trail, IngestJournal journal, JournalProgress progress, OwnWork ownWork) {
        this.access = access;
        this.trail = trail;
        this.reader = journal.reader();
        this.progress = progress;
        this.ownWork = ownWork;
    }

    /**
     * Begins; {@link ReadIngest} tells how far it is.
     *
     * @param force also when events were dropped from the journal, whose lineage will be gone
     * @throws JournalPruned without {@code force}, when events were dropped
     */
    public void rebuild(boolean force) {
        access.require(Action.MANAGE_INGEST);
        long minimum = reader.minimum();
        if (minimum > 0 && !force) {
            throw new JournalPruned(minimum);
        }
        long kept = reader.size() - minimum;
        trail.commit(
                AuditEventType.GRAPH_REBUILT,
                GRAPH,
                event -> event.count("entries", kept).count("minimum", minimum));
        progress.wantRebuild(ownWork.begin(OwnJob.GRAPH_REBUILD));
    }
}
