package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.openlineage.wire.Problem;
import dev.cartulary.openlineage.wire.ReadBatch;
import dev.cartulary.openlineage.wire.ReadEvent;
import dev.cartulary.openlineage.wire.Refusal;
import dev.cartulary.openlineage.wire.RefusedEvent;
import dev.cartulary.policy.Action;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Takes OpenLineage events in, for whoever may send them. When a call returns, what was accepted is in the graph and the request
 * is in the audit log; when it throws, the sender may send the same again, since applying an event twice changes nothing.
 */
@Service
public class IngestLineage {
    private static final ObjectRef LINEAGE = new ObjectRef("service:lineage");

    private static final Problem ARRAY =
            new Problem("", "must be one object; several events in an array go to /api/v1/lineage/batch");

    private final Access access;
    private final LineageProjection projection;
    private final AuditTrail trail;
    private final EventLimits limits;
    private final EventReader reader;

    IngestLineage(Access access, LineageProjection projection, AuditTrail trail, IngestSettings settings) {
        this.access = access;
        this.projection = projection;
        this.trail = trail;
        this.limits = settings.limits();
        this.reader = new EventReader(limits, settings.redaction());
    }

    /** How large an event and a batch may be. */
    public EventLimits limits() {
        return limits;
    }

    /**
     * Takes one event in.
     *
     * @throws EventRefused if it cannot be accepted
     */
    public void one(byte[] json) {
        access.require(Action.INGEST_LINEAGE);
        switch (reader.parse(json)) {
            case RefusedEvent _
            when beginsAnArray(json) -> throw refuse(new EventRefused(Refusal.INVALID, List.of(ARRAY)), json.length);
            case RefusedEvent(int _, Refusal refusal, List<Problem> problems) ->
                throw refuse(new EventRefused(refusal, problems), json.length);
            case AcceptedEvent accepted -> take(1, List.of(accepted.event()));
        }
    }

    /**
     * Takes in those events of a batch that can be accepted, all in one transaction.
     *
     * @throws EventRefused if the batch as a whole cannot be read
     */
    public BatchOutcome batch(byte[] json) {
        access.require(Action.INGEST_LINEAGE);
        return switch (reader.parseBatch(json)) {
            case ReadBatch.Refused(Refusal refusal, List<Problem> problems) ->
                throw refuse(new EventRefused(refusal, problems), json.length);
            case ReadBatch.Events(List<ReadEvent> events) -> batch(events);
        };
    }

    private BatchOutcome batch(List<ReadEvent> events) {
        List<LineageEvent> accepted = new ArrayList<>();
        List<BatchOutcome.RefusedOne> refused = new ArrayList<>();
        for (ReadEvent event : events) {
            switch (event) {
                case AcceptedEvent one -> accepted.add(one.event());
                case RefusedEvent one ->
                    refused.add(new BatchOutcome.RefusedOne(one.index(), EventRefused.sentence(one.problems())));
            }
        }
        take(events.size(), accepted);
        return new BatchOutcome(events.size(), refused);
    }

    private static boolean beginsAnArray(byte[] json) {
        for (byte character : json) {
            if (!Character.isWhitespace(character)) {
                return character == '[';
            }
        }
        return false;
    }

    private void take(int received, List<LineageEvent> accepted) {
        if (!accepted.isEmpty()) {
            projection.apply(accepted);
        }
        trail.enter(
                AuditEventType.LINEAGE_INGESTED,
                LINEAGE,
                event -> event.count("events", received)
                        .count("accepted", accepted.size())
                        .count("refused", received - accepted.size()));
    }

    private EventRefused refuse(EventRefused refusal, int bytes) {
        trail.enter(
                AuditEventType.LINEAGE_REFUSED,
                LINEAGE,
                event -> event.outcome(Outcome.FAILED)
                        .code("reason", refusal.code().name())
                        .count("bytes", bytes));
        return refusal;
    }
}
