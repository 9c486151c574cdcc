package dev.cartulary.openlineage.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the members of an event's own structure, strictly, and notes what is wrong. Facets are read leniently elsewhere. */
final class Members {
    private final Problems problems;

    Members(Problems problems) {
        this.problems = problems;
    }

    static boolean isPresent(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && !value.isNull();
    }

    /** The string member of this name; null counts as absent, as many producers write it so. */
    Optional<String> text(JsonNode object, String name, Place place) {
        if (!isPresent(object, name)) {
            return Optional.empty();
        }
        JsonNode value = object.get(name);
        if (!value.isString()) {
            problems.add(place.member(name), "must be a string, not " + kind(value));
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }

    /** A required string member made into a value; {@code make} refuses by IllegalArgumentException with a reason. */
    <T> Optional<T> required(JsonNode object, String name, Place place, Function<String, T> make) {
        if (!isPresent(object, name)) {
            problems.add(place.member(name), "is required");
            return Optional.empty();
        }
        return text(object, name, place).flatMap(text -> {
            try {
                return Optional.of(make.apply(text));
            } catch (IllegalArgumentException e) {
                problems.add(place.member(name), reason(e));
                return Optional.empty();
            }
        });
    }

    /** A URI that does not parse is absent: who made an event is not worth the event. */
    Optional<URI> uri(JsonNode object, String name, Place place) {
        return text(object, name, place).flatMap(text -> {
            try {
                return Optional.of(new URI(text));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        });
    }

    /** Whether the value is an object; otherwise that is noted. */
    boolean isObject(JsonNode value, Place place) {
        if (!value.isObject()) {
            problems.add(place, "must be an object, not " + kind(value));
        }
        return value.isObject();
    }

    /** The elements of an optional array member, none where it is absent; null counts as absent. */
    Optional<JsonNode> array(JsonNode object, String name, Place place) {
        if (!isPresent(object, name)) {
            return Optional.empty();
        }
        JsonNode value = object.get(name);
        if (!value.isArray()) {
            problems.add(place.member(name), "must be an array, not " + kind(value));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case NUMBER, POJO -> "a number";
            case BINARY, MISSING -> "nothing";
        };
    }

    private static String reason(IllegalArgumentException refusal) {
        return refusal.getMessage() == null ? "is not valid" : refusal.getMessage();
    }
}
