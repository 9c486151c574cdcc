package dev.cartulary.openlineage.wire;

/** The outcome of reading one event. */
public sealed interface ReadEvent permits AcceptedEvent, RefusedEvent {
    /** Its position in the batch, from 0; 0 for an event that came alone. */
    int index();
}
