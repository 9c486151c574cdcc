package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.audit.tiles.ExportSink;
import dev.cartulary.audit.tiles.TileExport;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.lineage.OwnJob;
import dev.cartulary.lineage.OwnWork;
import dev.cartulary.policy.Action;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Service;

/** Gives the whole log away as files that anybody can check without us (C2SP tlog-tiles), to whoever may view it. */
@Service
public class ExportLog {
    private final Access access;
    private final AuditTrail trail;
    private final AuditLog log;
    private final CosignedCheckpoint cosigned;
    private final OwnWork ownWork;

    ExportLog(Access access, AuditTrail trail, AuditLog log, CosignedCheckpoint cosigned, OwnWork ownWork) {
        this.access = access;
        this.trail = trail;
        this.log = log;
        this.cosigned = cosigned;
        this.ownWork = ownWork;
    }

    /**
     * Writes the log as one of its checkpoints describes it. That it was taken is under a signed checkpoint before the first byte is
     * written; memory does not depend on its length.
     *
     * @param zip stays open
     * @throws NoCosignature when no witness has cosigned a checkpoint, and one is asked for
     * @throws IOException when writing fails
     * @throws dev.cartulary.audit.tiles.TamperedLogException when entries do not hash to what the checkpoint signs; what was
     *     written by then is no zip
     */
    public void export(SignedBy signedBy, OutputStream zip) throws IOException {
        access.require(Action.VIEW_AUDIT);
        SignedCheckpoint checkpoint = checkpoint(signedBy);
        try (LogSnapshot snapshot = log.log().snapshot(checkpoint);
                OwnWork.Run run = ownWork.begin(OwnJob.AUDIT_LOG_EXPORT)) {
            TreeHead head = checkpoint.checkpoint().head();
            trail.commit(
                    AuditEventType.LOG_EXPORTED,
                    RecordReading.THIS_LOG,
                    event -> event.count("size", head.size())
                            .code("root", head.root().base64()));
            ExportSink sink = ExportSink.zip(zip);
            new TileExport(snapshot, sink, _ -> {}).run();
            // Not after a failure: a zip without its end cannot be opened, and so is not taken for the log.
            sink.close();
            run.complete();
        }
    }

    private SignedCheckpoint checkpoint(SignedBy signedBy) {
        return switch (signedBy) {
            case LOG -> log.log().checkpoint();
            case WITNESSES -> cosigned.newest().orElseThrow(NoCosignature::new);
        };
    }
}
