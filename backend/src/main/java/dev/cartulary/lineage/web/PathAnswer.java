package dev.cartulary.lineage.web;

import dev.cartulary.lineage.Impact;
import java.util.List;
import java.util.Optional;

/**
 * One of the shortest ways from one thing to another as JSON.
 *
 * @param found whether there is a way of at most {@code maxHops}
 * @param hops its length
 * @param stops both ends included; empty where there is none
 */
record PathAnswer(boolean found, int maxHops, Optional<Integer> hops, List<ImpactAnswer.Stop> stops) {
    static PathAnswer of(List<Impact.Stop> stops, int maxHops) {
        return new PathAnswer(
                !stops.isEmpty(),
                maxHops,
                stops.isEmpty() ? Optional.empty() : Optional.of(stops.size() - 1),
                stops.stream().map(ImpactAnswer.Stop::of).toList());
    }
}
