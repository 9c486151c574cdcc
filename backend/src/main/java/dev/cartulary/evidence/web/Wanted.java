package dev.cartulary.evidence.web;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Outcome;
import dev.cartulary.evidence.EntryFilter;
import dev.cartulary.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What narrows a search, as it stands in the address. */
record Wanted(
        @Nullable Set<String> actor,
        @Nullable Set<String> type,
        @Nullable String object,
        @Nullable Set<String> outcome,
        @Nullable String from,
        @Nullable String until) {
    /** Of one parameter; more is not a question of a person. */
    private static final int MOST_VALUES = 100;

    /** The longest reference and a star. */
    private static final int LONGEST_OBJECT = 546;

    EntryFilter filter() {
        Optional<Instant> earliest = instant("from", from);
        Optional<Instant> end = instant("until", until);
        if (earliest.isPresent() && end.isPresent() && earliest.get().isAfter(end.get())) {
            throw InvalidInput.parameter("until", "must not be before from");
        }
        return new EntryFilter(
                few("actor", actor).stream().map(Wanted::actor).collect(Collectors.toSet()),
                anyOf("type", type, AuditEventType.class),
                wantedObject(),
                anyOf("outcome", outcome, Outcome.class),
                earliest,
                end);
    }

    private Optional<String> wantedObject() {
        if (object == null || object.isEmpty()) {
            return Optional.empty();
        }
        if (object.length() > LONGEST_OBJECT || !object.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw InvalidInput.parameter(
                    "object", "must be a reference such as token:1, or the start of references and *");
        }
        return Optional.of(object);
    }

    private static Optional<Instant> instant(String parameter, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw InvalidInput.parameter(parameter, "must be a time such as 2026-11-21T08:00:00Z");
        }
    }

    private static ActorRef actor(String text) {
        try {
            return new ActorRef(text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter("actor", "must be a reference such as user:1 or token:1");
        }
    }

    private static <E extends Enum<E>> Set<E> anyOf(String parameter, @Nullable Set<String> texts, Class<E> type) {
        return few(parameter, texts).stream()
                .map(text -> oneOf(parameter, text, type))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E oneOf(String parameter, String text, Class<E> type) {
        E[] known = type.getEnumConstants();
        return Arrays.stream(known)
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> InvalidInput.parameter(
                        parameter,
                        "must be one of " + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Set<String> few(String parameter, @Nullable Set<String> values) {
        if (values == null) {
            return Set.of();
        }
        if (values.size() > MOST_VALUES) {
            throw InvalidInput.parameter(parameter, "must be given at most " + MOST_VALUES + " times");
        }
        return values;
    }
}
