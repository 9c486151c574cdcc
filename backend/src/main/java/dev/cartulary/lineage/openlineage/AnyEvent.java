package dev.cartulary.lineage.openlineage;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineageClientUtils;
import io.openlineage.client.transports.Transport;

/** Every event goes the same way, whatever its kind. */
abstract class AnyEvent extends Transport {
    /** @param json the event as the client writes it */
    abstract void send(String json);

    /** Fails in no way that a caller could do something about. */
    @Override
    public abstract void close();

    @Override
    public final void emit(OpenLineage.RunEvent event) {
        write(event);
    }

    @Override
    public final void emit(OpenLineage.DatasetEvent event) {
        write(event);
    }

    @Override
    public final void emit(OpenLineage.JobEvent event) {
        write(event);
    }

    private void write(OpenLineage.BaseEvent event) {
        send(OpenLineageClientUtils.toJson(event));
    }
}
