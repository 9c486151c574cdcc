package dev.cartulary.lineage.neo4j;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a step, with the type of each member known to who asks for it. */
record DirectRow(Map<?, ?> members) {
    @Nullable Object get(String member) {
        return members.get(member);
    }

    /** Empty where there is none. */
    String text(String member) {
        return get(member) instanceof String text ? text : "";
    }

    @Nullable OffsetDateTime time(String member) {
        return get(member) instanceof OffsetDateTime time ? time : null;
    }

    boolean truth(String member) {
        return Boolean.TRUE.equals(get(member));
    }

    List<String> texts(String member) {
        return get(member) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    List<DirectRow> rows(String member) {
        return get(member) instanceof List<?> rows
                ? rows.stream().map(row -> new DirectRow((Map<?, ?>) row)).toList()
                : List.of();
    }
}
