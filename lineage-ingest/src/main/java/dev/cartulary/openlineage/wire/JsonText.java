package dev.cartulary.openlineage.wire;

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
        if (!hasSurrogate(json)) {
            return json;
        }
        var escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (isLoneSurrogate(c)) {
                escaped.append("\\u").append(Integer.toHexString(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** In a loop, because every character of every event passes here. */
    private static boolean hasSurrogate(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
