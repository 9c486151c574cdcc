package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.log.LogException;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.audit.tiles.ExportSink;
import dev.cartulary.audit.tiles.TileExport;
import dev.cartulary.identity.Actor;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.AuditUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Service;

/** Gives the whole log away as files that anybody can check without us (C2SP tlog-tiles), to whoever may view it. */
@Service
public class ExportLog {
    private final Access access;
    private final AuditLog log;

    ExportLog(Access access, AuditLog log) {
        this.access = access;
        this.log = log;
    }

    /**
     * Writes the log as its newest checkpoint describes it. That it was taken is under a signed checkpoint before the first byte is
     * written; memory does not depend on its length.
     *
     * @param zip stays open
     * @throws IOException when writing fails
     * @throws dev.cartulary.audit.tiles.TamperedLogException when entries do not hash to what the checkpoint signs; what was
     *     written by then is no zip
     */
    public void export(OutputStream zip) throws IOException {
        Actor actor = access.require(Action.VIEW_AUDIT);
        SignedCheckpoint checkpoint = log.log().checkpoint();
        try (LogSnapshot snapshot = log.log().snapshot(checkpoint)) {
            record(actor, checkpoint.checkpoint().head());
            ExportSink sink = ExportSink.zip(zip);
            new TileExport(snapshot, sink, _ -> {}).run();
            // Not after a failure: a zip without its end cannot be opened, and so is not taken for the log.
            sink.close();
        }
    }

    private void record(Actor actor, TreeHead head) {
        ActorRef taker = new ActorRef(actor.principal().id());
        try {
            log.commit(log.event(AuditEventType.LOG_EXPORTED, taker, RecordReading.THIS_LOG)
                            .count("size", head.size())
                            .code("root", head.root().base64())
                            .build())
                    .join();
        } catch (LogException | CompletionException e) {
            throw new AuditUnavailable(e);
        }
    }
}
