package dev.cartulary.lineage;

import dev.cartulary.catalog.EntityRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What depends on something, nearest first.
 *
 * @param items one page
 * @param total how many there are within the depth, as far as they were counted
 * @param complete whether all of them were counted; where not, there are more than {@code total}
 */
public record Impact(List<Item> items, long total, boolean complete) {
    public Impact {
        items = List.copyOf(items);
    }

    /**
     * @param degree how many hops away
     * @param path one of the shortest ways, from the focus to this, both included
     * @param owners of the dataset or job
     * @param masked of a column: whether every way to it within the depth passes a transformation that masks
     */
    public record Item(Stop stop, int degree, List<Stop> path, List<String> owners, Instant lastSeen, boolean masked) {
        public Item {
            path = List.copyOf(path);
            owners = List.copyOf(owners);
        }
    }

    /**
     * One thing on a way.
     *
     * @param column absent where the way leads over datasets and jobs
     */
    public record Stop(EntityRef entity, Optional<String> column) {}
}
