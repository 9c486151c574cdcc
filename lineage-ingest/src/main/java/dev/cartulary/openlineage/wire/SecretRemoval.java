package dev.cartulary.openlineage.wire;

import dev.cartulary.openlineage.wire.Redaction.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Removes secrets from an event's tree, in place. Producers do send them: Debezium puts its whole configuration, database
 * password included, into a facet.
 */
final class SecretRemoval {
    private static final JsonNode REMOVED = StringNode.valueOf(SecretTexts.REMOVED);

    /**
     * Maps whose keys are the names of columns (columnLineage, dataQualityMetrics): a column called {@code password} has a
     * lineage, not a secret.
     */
    private static final Set<String> MAPS_BY_COLUMN = Set.of("fields", "columnMetrics");

    private final List<Redaction> redactions = new ArrayList<>();

    private final RedactionRules rules;

    private SecretRemoval(RedactionRules rules) {
        this.rules = rules;
    }

    /** Removes what it finds and says where that was. Doing so again finds nothing. */
    static List<Redaction> from(JsonNode event, RedactionRules rules) {
        var removal = new SecretRemoval(rules);
        removal.walk(event, Place.ROOT, false);
        return removal.redactions;
    }

    private void walk(JsonNode node, Place place, boolean secret) {
        if (node instanceof ObjectNode object) {
            walkObject(object, place, secret);
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                Place element = place.element(i);
                JsonNode value = array.get(i);
                if (value.isContainer()) {
                    walk(value, element, secret);
                } else {
                    array.set(i, cleaned(value, element, secret && value.isString(), Rule.MEMBER_NAME));
                }
            }
        }
    }

    private void walkObject(ObjectNode object, Place place, boolean secret) {
        boolean namedValue = isSecretPair(object, place);
        boolean byColumn = MAPS_BY_COLUMN.contains(place.segment());
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            Place member = place.member(name);
            boolean named = !SecretNames.isBaseMember(name) && (secret || isSecret(name));
            if (value.isContainer()) {
                walk(value, member, named && !byColumn);
            } else if (namedValue && name.equals("value")) {
                entry.setValue(cleaned(value, member, isText(value) || isNumber(value), Rule.NAMED_VALUE));
            } else {
                boolean remove = named && (isText(value) || isNumber(value) && isPassword(name));
                entry.setValue(cleaned(value, member, remove, Rule.MEMBER_NAME));
            }
        }
    }

    private JsonNode cleaned(JsonNode value, Place place, boolean remove, Rule rule) {
        if (remove) {
            return value.equals(REMOVED) ? value : removed(REMOVED, place, rule);
        }
        if (!value.isString()) {
            return value;
        }
        String text = value.stringValue();
        String clean = SecretTexts.without(text);
        return clean.equals(text) ? value : removed(StringNode.valueOf(clean), place, Rule.TEXT);
    }

    private JsonNode removed(JsonNode replacement, Place place, Rule rule) {
        redactions.add(new Redaction(place.pointer(), rule));
        return replacement;
    }

    /**
     * An environment variable, parameter or property written as name and value. Not a tag: its value is a label, and masking
     * rules hang on labels such as {@code secret}.
     */
    private boolean isSecretPair(ObjectNode object, Place place) {
        return object.has("value")
                && !(place.parent() instanceof Place array && array.segment().equals("tags"))
                && (isSecretName(object.get("name")) || isSecretName(object.get("key")));
    }

    private boolean isSecretName(@Nullable JsonNode name) {
        return name != null && name.isString() && isSecret(name.stringValue());
    }

    private boolean isSecret(String name) {
        return SecretNames.isSecret(name) || rules.name(name);
    }

    private boolean isPassword(String name) {
        return SecretNames.isPassword(name) || rules.name(name);
    }

    private static boolean isText(JsonNode value) {
        return value.isString() && !value.stringValue().isEmpty();
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || value.isPojo();
    }
}
