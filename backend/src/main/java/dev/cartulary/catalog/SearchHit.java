package dev.cartulary.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing found.
 *
 * @param description the first lines of its documentation
 * @param matchedColumn the column whose name or description matched, where that is why it was found
 * @param lastSeen when the newest event named it
 */
public record SearchHit(
        EntityRef entity, Optional<String> description, Optional<String> matchedColumn, Instant lastSeen) {}
