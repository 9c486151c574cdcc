package dev.cartulary.catalog;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of a run makes a version of its job.
 *
 * @param code tells the code apart that it ran, where the producer told its location
 * @param inputs sorted
 * @param outputs sorted
 */
public record RunFootprint(
        RunId run, Instant startedAt, Optional<String> code, List<EntityKey> inputs, List<EntityKey> outputs) {
    public RunFootprint {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
