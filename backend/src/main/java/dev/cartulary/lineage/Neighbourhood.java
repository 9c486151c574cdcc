package dev.cartulary.lineage;

import dev.cartulary.openlineage.EntityKey;
import java.util.List;

/**
 * The datasets and jobs around one, nearest first, with nothing told of them.
 *
 * @param total how many lie within the depth asked for; larger than {@code nodes} when the limit cut
 */
public record Neighbourhood(List<EntityKey> nodes, long total) {
    public Neighbourhood {
        nodes = List.copyOf(nodes);
    }

    /** Whether there are nodes within the depth that are not here. */
    public boolean truncated() {
        return total > nodes.size();
    }
}
