package dev.cartulary.lineage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.lineage.Impact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What depends on something as JSON or CSV.
 *
 * @param truncated whether there are more than {@code total}, which is as far as was counted
 */
record ImpactAnswer(long total, boolean truncated, int offset, int limit, List<Item> items) {
    private static final String HEADER = "degree,kind,platform,namespace,name,column,masked,owners,last_seen,key,path";

    static ImpactAnswer of(Impact impact, int offset, int limit) {
        return new ImpactAnswer(
                impact.total(),
                !impact.complete(),
                offset,
                limit,
                impact.items().stream().map(Item::of).toList());
    }

    String csv() {
        return Csv.text(HEADER, items.stream().map(Item::cells));
    }

    /**
     * @param masked only of columns: whether every way to it within the depth passes a transformation that masks
     * @param path one of the shortest ways, both ends included
     */
    record Item(
            Stop node,
            int degree,
            Optional<Boolean> masked,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> owners,
            Instant lastSeen,
            List<Stop> path) {
        static Item of(Impact.Item item) {
            return new Item(
                    Stop.of(item.stop()),
                    item.degree(),
                    item.stop().column().map(_ -> item.masked()),
                    item.owners(),
                    item.lastSeen(),
                    item.path().stream().map(Stop::of).toList());
        }

        List<String> cells() {
            return List.of(
                    String.valueOf(degree),
                    node.kind().name(),
                    node.platform(),
                    node.namespace(),
                    node.name(),
                    node.column().orElse(""),
                    masked.map(String::valueOf).orElse(""),
                    String.join("; ", owners),
                    lastSeen.toString(),
                    node.key(),
                    path.stream().map(Stop::label).collect(Collectors.joining(" > ")));
        }
    }

    record Stop(String key, EntityKind kind, String namespace, String name, String platform, Optional<String> column) {
        static Stop of(Impact.Stop stop) {
            return new Stop(
                    stop.entity().key().value(),
                    stop.entity().kind(),
                    stop.entity().namespace(),
                    stop.entity().name(),
                    stop.entity().platform(),
                    stop.column());
        }

        String label() {
            return column.map(path -> name + "." + path).orElse(name);
        }
    }
}
