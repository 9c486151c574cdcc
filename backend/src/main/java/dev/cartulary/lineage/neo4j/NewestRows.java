package dev.cartulary.lineage.neo4j;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of a batch of which, for each key, the newest statement counts; sorted by key, so that two writers lock in one order. */
final class NewestRows {
    private final Map<String, Row> rows = new TreeMap<>();

    /**
     * @param owner key of the node that the thing belongs to
     * @param rank goes before the content where two statements bear one time, so that the higher counts; may be empty
     * @param values to be set where this statement counts; null removes
     */
    void put(Place place, String owner, Instant at, String rank, Map<String, @Nullable Object> values) {
        String stamp = Stamp.of(at) + rank + ContentHash.of(new TreeMap<>(values).toString());
        rows.merge(place.key + '\0' + place.register, new Row(place, owner, stamp, values), Row::newer);
    }

    void put(Place place, String owner, Instant at, Map<String, @Nullable Object> values) {
        put(place, owner, at, "", values);
    }

    List<Map<String, Object>> toMaps() {
        return rows.values().stream().map(Row::toMap).toList();
    }

    /**
     * What a statement is about.
     *
     * @param key of the node; of a relationship, the key of its other end with that of its owner before it
     * @param other the other end of a relationship; the same as the key for a node
     * @param register name of the group of values; {@code <register>Stamp} is the property that holds the stamp
     */
    record Place(String key, String other, String register) {
        static Place node(String key) {
            return new Place(key, key, "");
        }

        static Place edge(String from, String to, String register) {
            return new Place(from + '\0' + to, to, register);
        }

        static Place property(String key, String register) {
            return new Place(key, key, register);
        }

        String stampName() {
            return register.isEmpty() ? "stamp" : register + "Stamp";
        }
    }

    private record Row(Place place, String owner, String stamp, Map<String, @Nullable Object> values) {
        Row newer(Row other) {
            return stamp.compareTo(other.stamp) >= 0 ? this : other;
        }

        Map<String, Object> toMap() {
            Map<String, @Nullable Object> all = new HashMap<>(values);
            all.put(place.stampName(), stamp);
            return Map.of(
                    "key", place.other,
                    "owner", owner,
                    "stamp", stamp,
                    "stampName", place.stampName(),
                    "values", all);
        }
    }
}
