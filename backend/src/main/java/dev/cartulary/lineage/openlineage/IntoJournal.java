package dev.cartulary.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.lineage.FetchedEvent;
import dev.cartulary.lineage.TakeFetchedEvents;
import java.util.List;

/** The shortest way: what the client emits is accepted like anybody's event, without a network between. */
final class IntoJournal extends AnyEvent {
    private static final ActorRef ITSELF = new ActorRef("system:own-work");

    private final TakeFetchedEvents take;

    IntoJournal(TakeFetchedEvents take) {
        this.take = take;
    }

    @Override
    public void close() {
        // The journal is not ours to close.
    }

    @Override
    void send(String json) {
        take.take(ITSELF, List.of(new FetchedEvent("Cartulary's own work", json.getBytes(UTF_8))));
    }
}
