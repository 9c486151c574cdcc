package dev.cartulary.neo4j;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;

/** What a node or a relationship says, in the types in which the driver reads it. */
public sealed class DirectProperties permits DirectNode, DirectEdge {
    private final Entity entity;

    DirectProperties(Entity entity) {
        this.entity = entity;
    }

    final Entity entity() {
        return entity;
    }

    /** The value: text, number, truth or time; null where there is none. */
    public final @Nullable Object get(String property) {
        Object value = entity.getProperty(property, null);
        return value instanceof ZonedDateTime time ? time.toOffsetDateTime() : value;
    }

    /** The text; empty where there is none. */
    public final String text(String property) {
        return get(property) instanceof String text ? text : "";
    }

    /**
     * Gives the property another value.
     *
     * @param value a text, number, truth, time, bytes or list of texts; null takes the property away
     */
    public final void set(String property, @Nullable Object value) {
        if (value == null) {
            entity.removeProperty(property);
        } else {
            entity.setProperty(property, stored(value));
        }
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
