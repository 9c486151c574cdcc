package dev.cartulary.operations.springdoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people read about the API, in one file, so that its words stay even.
 *
 * @param description of the API as a whole
 * @param token how to get in
 * @param tags groups of operations
 * @param operations by method and path: {@code GET /api/v1/search}
 */
record ApiTexts(String description, String token, Map<String, String> tags, Map<String, Operation> operations) {
    private static final String FILE = "openapi/operations.json";

    /**
     * One operation.
     *
     * @param description may be absent
     * @param parameters by name
     * @param body what to send, where the endpoint reads the body itself
     * @param answer what comes back, where the endpoint writes bytes or nothing
     */
    record Operation(
            String tag,
            String summary,
            Optional<String> description,
            Map<String, String> parameters,
            Optional<Content> body,
            Optional<Content> answer) {
        Operation {
            // In the order of the file, which is the order in which they are shown.
            parameters = parameters == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * Bytes of a kind.
     *
     * @param type media type
     */
    record Content(String type, String description) {}

    static ApiTexts read(JsonMapper json) {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return json.readValue(file, ApiTexts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
