package dev.cartulary.lineage;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.openlineage.wire.Problem;
import dev.cartulary.openlineage.wire.Refusal;
import dev.cartulary.openlineage.wire.RefusedEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes events in that were fetched on behalf of the operator, who said in the settings where. When a call returns, what can be
 * accepted is in the journal, and why the rest cannot is noted: nothing needs to be fetched again. When it throws, everything does.
 */
@Component
public class TakeFetchedEvents {
    private static final ObjectRef LINEAGE = new ObjectRef("service:lineage");

    private final AcceptEvents accept;
    private final AuditTrail trail;
    private final RecentRefusals refusals;
    private final EventReader reader;

    TakeFetchedEvents(AcceptEvents accept, AuditTrail trail, RecentRefusals refusals, IngestSettings settings) {
        this.accept = accept;
        this.trail = trail;
        this.refusals = refusals;
        this.reader = new EventReader(settings.limits(), settings.redaction());
    }

    /** How many were taken. */
    public record Taken(int accepted, int refused) {}

    private record Good(String place, AcceptedEvent event) {}

    private record Bad(String place, EventRefused refusal) {}

    /**
     * Takes what can be accepted.
     *
     * @param source who is named as their sender
     * @throws TooFarBehind if too many accepted events wait for the graph
     * @throws JournalUnavailable if they cannot be stored
     * @throws dev.cartulary.problem.AuditUnavailable if that cannot be recorded
     */
    public Taken take(ActorRef source, List<FetchedEvent> events) {
        accept.requireRoom();
        var good = new ArrayList<Good>();
        var bad = new ArrayList<Bad>();
        for (FetchedEvent event : events) {
            switch (reader.parse(event.json())) {
                case AcceptedEvent accepted -> good.add(new Good(event.place(), accepted));
                case RefusedEvent(int _, Refusal refusal, List<Problem> problems) ->
                    bad.add(new Bad(event.place(), new EventRefused(refusal, problems)));
            }
        }
        store(source, good, bad);
        // Last, since a call that fails is made again.
        bad.forEach(one -> refusals.add(one.place(), one.refusal()));
        return new Taken(events.size() - bad.size(), bad.size());
    }

    private void store(ActorRef source, List<Good> good, List<Bad> bad) {
        int accepted = append(source, good, bad);
        trail.enter(
                source,
                AuditEventType.LINEAGE_INGESTED,
                LINEAGE,
                event -> event.count("events", accepted + bad.size())
                        .count("accepted", accepted)
                        .count("refused", bad.size()));
    }

    private int append(ActorRef source, List<Good> good, List<Bad> bad) {
        try {
            accept.begin(source, good.stream().map(Good::event).toList()).await();
            return good.size();
        } catch (EventRefused e) {
            // One of them is too large for the journal. Some may be stored twice now, which changes nothing in the
            // graph.
            if (good.size() == 1) {
                bad.add(new Bad(good.getFirst().place(), e));
                return 0;
            }
            int half = good.size() / 2;
            return append(source, good.subList(0, half), bad) + append(source, good.subList(half, good.size()), bad);
        }
    }
}
