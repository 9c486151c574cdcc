package dev.cartulary.lineage.neo4j;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
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

    /**
     * What this changes of a thing.
     *
     * @param known the stamp that the thing bears; empty if none
     */
    private Map<String, @Nullable Object> changes(String known) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        if (stamp.compareTo(known) > 0) {
            changes.put(stampName(), stamp);
            if (!Stamp.sameContent(stamp, known)) {
                changes.putAll(values);
            }
        }
        return changes;
    }

    private String stampName() {
        return name + "Stamp";
    }

    /** Several registers of one thing by name, each with its newest statement. */
    static final class Set {
        private final Map<String, Register> byName = new TreeMap<>();

        void put(Register register) {
            byName.merge(register.name(), register, Register::newer);
        }

        /** The properties that hold the stamps. */
        List<String> stampNames() {
            return byName.values().stream().map(Register::stampName).toList();
        }

        /**
         * The properties to be set.
         *
         * @param known the stamps that the thing bears, in the order of {@link #stampNames}; empty for none
         */
        Map<String, @Nullable Object> changes(List<String> known) {
            Map<String, @Nullable Object> changes = new HashMap<>();
            Iterator<String> stamps = known.iterator();
            byName.values().forEach(register -> changes.putAll(register.changes(stamps.next())));
            return changes;
        }
    }
}
