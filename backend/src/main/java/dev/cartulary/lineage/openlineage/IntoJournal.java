package dev.cartulary.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.lineage.FetchedEvent;
import dev.cartulary.lineage.TakeFetchedEvents;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineageClientUtils;
import io.openlineage.client.transports.Transport;
import java.util.List;

/** The shortest way: what the client emits is accepted like anybody's event, without a network between. */
final class IntoJournal extends Transport {
    private static final ActorRef ITSELF = new ActorRef("system:own-work");

    private final TakeFetchedEvents take;

    IntoJournal(TakeFetchedEvents take) {
        this.take = take;
    }

    @Override
    public void emit(OpenLineage.RunEvent event) {
        accept(event);
    }

    @Override
    public void emit(OpenLineage.DatasetEvent event) {
        accept(event);
    }

    @Override
    public void emit(OpenLineage.JobEvent event) {
        accept(event);
    }

    @Override
    public void close() {
        // The journal is not ours to close.
    }

    private void accept(OpenLineage.BaseEvent event) {
        byte[] json = OpenLineageClientUtils.toJson(event).getBytes(UTF_8);
        take.take(ITSELF, List.of(new FetchedEvent("Cartulary's own work", json)));
    }
}
