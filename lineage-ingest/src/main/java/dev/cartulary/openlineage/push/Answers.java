package dev.cartulary.openlineage.push;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what comes back: the API of OpenLineage where it went well, problem details (RFC 9457) where it did not. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    /** The refused events of a batch by their index; empty if the body is none that the specification knows. */
    static Optional<Map<Integer, String>> refused(byte[] body) {
        if (body.length == 0) {
            // 204: everything was accepted.
            return Optional.of(Map.of());
        }
        JsonNode answer = tree(body);
        if (!answer.path("summary").isObject()) {
            return Optional.empty();
        }
        var refused = new TreeMap<Integer, String>();
        for (JsonNode event : answer.path("failed_events")) {
            refused.put(event.path("index").asInt(-1), event.path("reason").asString("refused without a reason"));
        }
        return Optional.of(refused);
    }

    /** The sentence of a problem, or a stand-in. */
    static String detail(byte[] body) {
        return tree(body).path("detail").asString("The answer has no explanation.");
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            // From a proxy, or from something that is no Cartulary at all.
            return JSON.createObjectNode();
        }
    }
}
