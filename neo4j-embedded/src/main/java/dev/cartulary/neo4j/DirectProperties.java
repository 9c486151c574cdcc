package dev.cartulary.neo4j;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;

/**
 * What a node or a relationship says, in the types in which the driver reads it. Each property is read once in a transaction, those
 * of what the transaction itself made never.
 */
public sealed class DirectProperties permits DirectNode, DirectEdge {
    private final Entity entity;
    private final boolean made;
    private final Map<String, @Nullable Object> known = new HashMap<>();

    DirectProperties(Entity entity, boolean made) {
        this.entity = entity;
        this.made = made;
    }

    final Entity entity() {
        return entity;
    }

    /** Whether the transaction made it, so that nobody else knows it yet. */
    public final boolean isMade() {
        return made;
    }

    /** The value: text, number, truth, time or bytes; null where there is none. */
    public final @Nullable Object get(String property) {
        if (made || known.containsKey(property)) {
            return known.get(property);
        }
        Object value = read(entity.getProperty(property, null));
        known.put(property, value);
        return value;
    }

    /** The text; empty where there is none. */
    public final String text(String property) {
        return get(property) instanceof String text ? text : "";
    }

    /** The list of texts; empty where there is none. */
    public final List<String> texts(String property) {
        return get(property) instanceof String[] texts ? List.of(texts) : List.of();
    }

    /**
     * Gives the property another value.
     *
     * @param value a text, number, truth, time, bytes or list of texts; null takes the property away
     */
    public final void set(String property, @Nullable Object value) {
        if (value != null) {
            Object stored = stored(value);
            entity.setProperty(property, stored);
            known.put(property, read(stored));
        } else if (!made) {
            entity.removeProperty(property);
            known.put(property, null);
        } else if (known.remove(property) != null) {
            entity.removeProperty(property);
        }
    }

    private static @Nullable Object read(@Nullable Object stored) {
        return stored instanceof ZonedDateTime time ? time.toOffsetDateTime() : stored;
    }

    private static Object stored(Object value) {
        return switch (value) {
            case OffsetDateTime time -> time.toZonedDateTime();
            // Cypher knows one size of whole numbers.
            case Integer number -> number.longValue();
            case List<?> texts -> texts.stream().map(String::valueOf).toArray(String[]::new);
            default -> value;
        };
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof DirectProperties that && entity.equals(that.entity);
    }

    @Override
    public final int hashCode() {
        return entity.hashCode();
    }
}
