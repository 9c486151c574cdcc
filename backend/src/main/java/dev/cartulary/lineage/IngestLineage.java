package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import dev.cartulary.identity.AuditTrail;
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
 * Takes OpenLineage events in, for whoever may send them. When a call returns, what was accepted is in the journal, from where it
 * comes into the graph within a moment, and the request is in the audit log. When it throws, the sender may send the same again,
 * since applying an event twice changes nothing; either log may then speak of events that the other does not know.
 */
@Service
public class IngestLineage {
    private static final ObjectRef LINEAGE = new ObjectRef("service:lineage");

    private static final Problem ARRAY =
            new Problem("", "must be one object; several events in an array go to /api/v1/lineage/batch");

    private final Access access;
    private final AcceptEvents accept;
    private final AuditTrail trail;
    private final RecentRefusals refusals;
    private final EventLimits limits;
    private final EventReader reader;

    IngestLineage(
            Access access, AcceptEvents accept, AuditTrail trail, RecentRefusals refusals, IngestSettings settings) {
        this.access = access;
        this.accept = accept;
        this.trail = trail;
        this.refusals = refusals;
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
     * @throws TooFarBehind if too many accepted events wait for the graph
     * @throws JournalUnavailable if it cannot be stored
     */
    public void one(byte[] json) {
        access.require(Action.INGEST_LINEAGE);
        accept.requireRoom();
        switch (reader.parse(json)) {
            case RefusedEvent _
            when beginsAnArray(json) -> throw refuse(new EventRefused(Refusal.INVALID, List.of(ARRAY)), json.length);
            case RefusedEvent(int _, Refusal refusal, List<Problem> problems) ->
                throw refuse(new EventRefused(refusal, problems), json.length);
            case AcceptedEvent accepted -> take(1, List.of(accepted));
        }
    }

    /**
     * Takes in those events of a batch that can be accepted.
     *
     * @throws EventRefused if the batch as a whole cannot be read
     * @throws TooFarBehind if too many accepted events wait for the graph
     * @throws JournalUnavailable if they cannot be stored
     */
    public BatchOutcome batch(byte[] json) {
        access.require(Action.INGEST_LINEAGE);
        accept.requireRoom();
        return switch (reader.parseBatch(json)) {
            case ReadBatch.Refused(Refusal refusal, List<Problem> problems) ->
                throw refuse(new EventRefused(refusal, problems), json.length);
            case ReadBatch.Events(List<ReadEvent> events) -> batch(events);
        };
    }

    private BatchOutcome batch(List<ReadEvent> events) {
        List<AcceptedEvent> accepted = new ArrayList<>();
        List<BatchOutcome.RefusedOne> refused = new ArrayList<>();
        for (ReadEvent event : events) {
            switch (event) {
                case AcceptedEvent one -> accepted.add(one);
                case RefusedEvent one -> {
                    refusals.add(new EventRefused(one.refusal(), one.problems()));
                    refused.add(new BatchOutcome.RefusedOne(one.index(), EventRefused.sentence(one.problems())));
                }
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

    private void take(int received, List<AcceptedEvent> accepted) {
        AcceptEvents.Accepting accepting = accept.begin(accepted);
        AuditTrail.Recording recording = trail.entering(
                AuditEventType.LINEAGE_INGESTED,
                LINEAGE,
                event -> event.count("events", received)
                        .count("accepted", accepted.size())
                        .count("refused", received - accepted.size()));
        accepting.await();
        recording.await();
    }

    private EventRefused refuse(EventRefused refusal, int bytes) {
        trail.enter(
                AuditEventType.LINEAGE_REFUSED,
                LINEAGE,
                event -> event.outcome(Outcome.FAILED)
                        .code("reason", refusal.code().name())
                        .count("bytes", bytes));
        refusals.add(refusal);
        return refusal;
    }
}
