package dev.cartulary.lineage;

/**
 * A message that should be an event.
 *
 * @param place where it was fetched, for whoever looks for it
 * @param json empty where there was nothing
 */
public record FetchedEvent(String place, byte[] json) {}
