package dev.cartulary.openlineage.wire;

import dev.cartulary.openlineage.Surrogates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes trees as JSON without white space. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    static String of(JsonNode node) {
        return escapeLoneSurrogates(MAPPER.writeValueAsString(node));
    }

    /** Half a surrogate pair has no UTF-8 form; as an escape it survives every encoding. It can only stand in a string. */
    private static String escapeLoneSurrogates(String json) {
        if (!Surrogates.isLoneIn(json)) {
            return json;
        }
        var escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (Surrogates.isLone(c)) {
                escaped.append("\\u").append(Integer.toHexString(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
