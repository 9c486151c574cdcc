package dev.cartulary.monitoring;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * A successful run wrote a dataset.
 *
 * @param at when the run ended
 * @param rows how many it wrote, where the producer told
 * @param bytes likewise
 * @param files likewise
 * @param version of the dataset, as the producer stated it
 */
public record DatasetWrite(
        EntityRef job,
        RunId run,
        Instant at,
        Optional<Long> rows,
        Optional<Long> bytes,
        Optional<Long> files,
        Optional<String> version) {}
