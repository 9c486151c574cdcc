package dev.cartulary.openlineage.facet;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies that have every member a facet's schema names, one body for each alternative of a choice. */
final class SchemaExample {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;

    private final JsonNode schema;
    private final int choice;

    private SchemaExample(JsonNode schema, int choice) {
        this.schema = schema;
        this.choice = choice;
    }

    /** Bodies of the definition of this name. */
    static List<ObjectNode> of(JsonNode schema, String definition) {
        List<ObjectNode> bodies = new ArrayList<>();
        for (int choice = 0; choice < 4; choice++) {
            JsonNode body = new SchemaExample(schema, choice).value(schema.at("/$defs/" + definition), "x", 0);
            if (!bodies.contains(body)) {
                bodies.add((ObjectNode) body);
            }
        }
        return bodies;
    }

    private JsonNode value(JsonNode of, String name, int depth) {
        if (of.has("$ref")) {
            String ref = of.get("$ref").stringValue();
            return ref.startsWith("#") ? value(schema.at(ref.substring(1)), name, depth) : NODES.objectNode();
        }
        for (String choices : List.of("oneOf", "anyOf")) {
            if (of.has(choices)) {
                JsonNode options = of.get(choices);
                // A condition consists of conditions: the deepest is the simplest.
                int option = depth > DEEPEST / 2 ? 0 : choice;
                return value(options.get(option % options.size()), name, depth + 1);
            }
        }
        if (of.has("const") || of.has("enum")) {
            return of.has("const") ? of.get("const") : of.get("enum").get(0);
        }
        return of.has("allOf")
                        || of.has("properties")
                        || of.path("type").asString("").equals("object")
                ? object(of, depth)
                : plain(of, name, depth);
    }

    private JsonNode object(JsonNode of, int depth) {
        ObjectNode object = NODES.objectNode();
        of.path("allOf").forEach(part -> object.setAll((ObjectNode) value(part, "x", depth + 1)));
        of.path("properties").forEachEntry((name, member) -> object.set(name, value(member, name, depth + 1)));
        if (of.path("additionalProperties").isObject()) {
            object.set("entry", value(of.get("additionalProperties"), "entry", depth + 1));
        } else if (!of.has("properties") && !of.has("allOf")) {
            object.put("entry", "text");
        }
        return object;
    }

    private JsonNode plain(JsonNode of, String name, int depth) {
        return switch (of.path("type").asString("string")) {
            case "array" ->
                depth > DEEPEST ? NODES.arrayNode() : NODES.arrayNode().add(value(of.get("items"), name, depth + 1));
            case "integer" -> NODES.numberNode(7);
            case "number" -> NODES.numberNode(42);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.stringNode(text(of.path("format").asString(""), name));
        };
    }

    private static String text(String format, String name) {
        return switch (format) {
            case "uuid" -> "0198a3f0-0000-7000-8000-000000000001";
            case "date-time" -> "2026-11-21T10:15:30Z";
            default -> "RENAME".equals(name) ? name : "some " + name;
        };
    }
}
