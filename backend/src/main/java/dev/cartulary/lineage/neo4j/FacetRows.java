package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.PackedText;
import dev.cartulary.openlineage.normalise.FacetRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facets of a batch: of each name of each owner the newest. */
final class FacetRows {
    private final Map<String, Sent> ofEntities = new TreeMap<>();
    private final Map<String, Sent> ofRuns = new TreeMap<>();

    void add(GraphChange change) {
        for (FacetRow row : change.facets()) {
            switch (row.owner()) {
                case JOB, DATASET -> put(ofEntities, row.ownerKey(), row, change);
                case RUN -> put(ofRuns, row.ownerKey(), row, change);
                case INPUT, OUTPUT -> putOfEdge(row, change);
            }
        }
    }

    /** Enough of the facets of datasets and jobs to tell which of them the graph has already. */
    List<Map<String, Object>> repeated() {
        return ofEntities.values().stream().map(Sent::repeated).toList();
    }

    /** These facets of datasets and jobs as a whole. */
    List<Map<String, Object>> ofEntities(Collection<String> keys) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(ofEntities.get(key)))
                .map(Sent::toMap)
                .toList();
    }

    List<Map<String, Object>> ofRuns() {
        return ofRuns.values().stream().map(Sent::toMap).toList();
    }

    /** Facets of a reading or writing hang on the run that did it, or on the job that declared it. */
    private void putOfEdge(FacetRow row, GraphChange change) {
        change.run()
                .ifPresentOrElse(
                        run -> put(ofRuns, RunRows.text(run.id()), row, change),
                        () -> change.jobs().stream()
                                .findFirst()
                                .ifPresent(job -> put(ofEntities, job.key().value(), row, change)));
    }

    private static void put(Map<String, Sent> facets, String owner, FacetRow row, GraphChange change) {
        Sent sent = Sent.of(owner, row, change);
        facets.merge(sent.key(), sent, Sent::newer);
    }

    /**
     * @param hash of all that tells one body from another; empty for a withdrawal
     */
    private record Sent(String key, String owner, FacetRow row, GraphChange change, String hash) {
        static Sent of(String owner, FacetRow row, GraphChange change) {
            String hash = row.deleted() ? "" : ContentHash.of(producer(row, change) + '\0' + row.body());
            String place = isOfEdge(row) ? owner + "/" + row.owner() + "/" + row.ownerKey() : owner;
            return new Sent(Keys.facet(place, row.name()), owner, row, change, hash);
        }

        Sent newer(Sent other) {
            return stamp().compareTo(other.stamp()) >= 0 ? this : other;
        }

        Map<String, Object> repeated() {
            return Map.of(
                    "key", key, "owner", owner, "hash", hash, "stamp", stamp(), "at", Times.stored(change.eventTime()));
        }

        Map<String, Object> toMap() {
            Map<String, @Nullable Object> map = new HashMap<>();
            map.put("key", key);
            map.put("owner", owner);
            map.put("name", row.name());
            map.put("side", isOfEdge(row) ? row.owner().name() : null);
            map.put("dataset", isOfEdge(row) ? row.ownerKey() : null);
            // A withdrawn facet stays as a mark without a body, so that an older event that comes late does not revive
            // it.
            map.put("body", row.deleted() ? null : PackedText.pack(row.body()));
            map.put("producer", row.deleted() ? null : producer(row, change));
            map.put("at", Times.stored(change.eventTime()));
            map.put("stamp", stamp());
            map.put("hash", hash);
            return map;
        }

        private String stamp() {
            return Stamp.of(change.eventTime()) + hash;
        }

        private static String producer(FacetRow row, GraphChange change) {
            return row.producer().or(change::producer).orElse("");
        }

        private static boolean isOfEdge(FacetRow row) {
            return row.owner() == FacetRow.Owner.INPUT || row.owner() == FacetRow.Owner.OUTPUT;
        }
    }
}
