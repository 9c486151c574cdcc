package dev.cartulary.openlineage.wire;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/**
 * Reads JSON values as trees that can be written again digit by digit.
 *
 * <p>Jackson's own trees turn {@code 1e5} into {@code 1E+5} and {@code 0.0000001} into {@code 1E-7}: the same number but not
 * what the producer wrote. Here a number that is not a plain integer keeps its text. A member that comes twice in one object
 * is a problem: two readers of such an event may see different values, and one of the two would be lost.
 */
final class JsonTrees {
    /** Digits that surely fit a long. */
    private static final int SAFE_LENGTH = 18;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final int maxDepth;
    private final Problems problems;

    JsonTrees(JsonParser parser, int maxDepth, Problems problems) {
        this.parser = parser;
        this.maxDepth = maxDepth;
        this.problems = problems;
    }

    /** The value that begins at the parser's current token; the parser then stands on its last token. */
    JsonNode read(Place place) {
        return value(parser.currentToken(), place, 1);
    }

    private JsonNode value(JsonToken token, Place place, int depth) {
        return switch (token) {
            case START_OBJECT -> container(place, depth) ? object(place, depth) : NODES.nullNode();
            case START_ARRAY -> container(place, depth) ? array(place, depth) : NODES.nullNode();
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token, parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME ->
                throw new IllegalStateException("no value begins here");
        };
    }

    /** Whether the container that begins here may be read; one that is too deep is skipped. */
    private boolean container(Place place, int depth) {
        if (depth <= maxDepth) {
            return true;
        }
        problems.tooLarge(place, "is nested deeper than the limit of " + maxDepth + " levels");
        parser.skipChildren();
        return false;
    }

    private JsonNode object(Place place, int depth) {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Place member = place.member(name);
            if (object.has(name)) {
                problems.add(member, "comes more than once in the same object");
            }
            object.set(name, value(parser.nextToken(), member, depth + 1));
        }
        return object;
    }

    private JsonNode array(Place place, int depth) {
        var array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token, place.element(array.size()), depth + 1));
        }
        return array;
    }

    private static JsonNode number(JsonToken token, String text) {
        if (token == JsonToken.VALUE_NUMBER_INT && text.length() <= SAFE_LENGTH && !text.equals("-0")) {
            long number = Long.parseLong(text);
            return (int) number == number ? NODES.numberNode((int) number) : NODES.numberNode(number);
        }
        return NODES.rawValueNode(new RawValue(text));
    }
}
