package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import java.util.Optional;

/**
 * An owner as the producer declared it.
 *
 * @param entity a job or dataset of this change
 * @param name often {@code team:...} or {@code user:...}
 * @param type for example MAINTAINER
 */
public record OwnerRow(EntityKey entity, String name, Optional<String> type) {}
