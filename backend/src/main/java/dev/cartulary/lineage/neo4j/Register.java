package dev.cartulary.lineage.neo4j;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A property, or a few that belong together, of which the newest statement counts. A withdrawal is a statement too: its values
 * are null, and its stamp keeps an older statement that arrives late from coming back.
 *
 * @param name of the group; {@code <name>Stamp} is the property that holds the stamp
 */
record Register(String name, String stamp, Map<String, @Nullable Object> values) {

    static Register of(String name, Instant time, Map<String, @Nullable Object> values) {
        return new Register(name, Stamp.of(time, new TreeMap<>(values).toString()), values);
    }

    Register newer(Register other) {
        return stamp.compareTo(other.stamp) >= 0 ? this : other;
    }

    /** As {@link ProjectionCypher#APPLY_REGISTERS} takes it. */
    Map<String, Object> row() {
        Map<String, @Nullable Object> properties = new HashMap<>(values);
        properties.put(name + "Stamp", stamp);
        return Map.of("stampName", name + "Stamp", "stamp", stamp, "values", properties);
    }

    /** Several registers of one thing by name, each with its newest statement. */
    static final class Set {
        private final Map<String, Register> byName = new TreeMap<>();

        void put(Register register) {
            byName.merge(register.name(), register, Register::newer);
        }

        Collection<Map<String, Object>> rows() {
            return byName.values().stream().map(Register::row).toList();
        }
    }
}
