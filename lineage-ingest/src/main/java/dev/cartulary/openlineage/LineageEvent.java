package dev.cartulary.openlineage;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** One event as a producer sent it. The kind is decided by content, not by schemaURL. */
public sealed interface LineageEvent permits RunEvent, JobEvent, DatasetEvent {
    /** What every event carries. */
    Header header();

    /**
     * What every event carries.
     *
     * @param eventTime when it occurred, by the producer's clock
     * @param producer who made the event; absent where the producer did not say
     * @param schemaUrl the schema the event follows; absent where the producer did not say
     */
    record Header(Instant eventTime, Optional<URI> producer, Optional<URI> schemaUrl) {}
}
