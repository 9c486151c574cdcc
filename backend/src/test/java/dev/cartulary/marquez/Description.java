package dev.cartulary.marquez;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Marquez's own description of its API, corrected where Marquez itself answers otherwise. */
final class Description {
    private static final String ANSWER = "/get/responses/200/content/application~1json/schema";
    private static final JsonMapper JSON = new JsonMapper();

    /** Where the description is wrong, by the code and the answers of the server that it describes. */
    private static final Map<String, String> CORRECTIONS = Map.of(
            // Every dataset fits the schema of a job and the other way round, so of oneOf none would ever hold; columns
            // are missing.
            "/components/schemas/GraphNode/properties/data",
            "{\"type\": \"object\", \"anyOf\": [{\"$ref\": \"#/components/schemas/Dataset\"}, {\"$ref\": \"#/components/schemas/Job\"}]}",
            "/components/schemas/NodeType/enum",
            "[\"JOB\", \"DATASET\", \"DATASET_FIELD\"]",
            // An array, as for a dataset.
            "/components/schemas/DatasetVersion/properties/tags",
            "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}",
            // Facets are objects, and several of them one more object.
            "/components/schemas/InputDatasetVersion/properties/facets",
            "{\"$ref\": \"#/components/schemas/RunFacets\"}",
            "/components/schemas/OutputDatasetVersion/properties/facets",
            "{\"$ref\": \"#/components/schemas/RunFacets\"}",
            "/components/schemas/FacetsResult/properties/facets",
            "{\"$ref\": \"#/components/schemas/RunFacets\"}",
            // Marquez's own example has columns without a type, and its models allow it.
            "/components/schemas/Dataset/properties/fields/items/required",
            "[\"name\"]",
            "/components/schemas/DatasetVersion/properties/fields/items/required",
            "[\"name\"]",
            // No type at all.
            "/components/schemas/SearchResult/properties/name",
            "{\"type\": \"string\"}",
            "/components/schemas/SearchResult/properties/updatedAt",
            "{\"type\": \"string\", \"format\": \"date-time\"}");

    private final JsonNode api;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> known = new HashMap<>();

    Description() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                Description.class.getResourceAsStream("/marquez/openapi.yml"), "the description")) {
            api = new YAMLMapper().readTree(file);
        }
        CORRECTIONS.forEach((place, right) -> {
            JsonPointer pointer = JsonPointer.compile(place);
            var parent = (ObjectNode) api.at(pointer.head());
            String member = pointer.last().getMatchingProperty();
            if (!parent.has(member)) {
                throw new IllegalArgumentException("nothing to correct at " + place);
            }
            parent.set(member, JSON.readTree(right));
        });
    }

    /** Every address that can be read. */
    List<String> addresses() {
        return api.get("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What is wrong with an answer. */
    List<Error> errors(String address, JsonNode answer) {
        return known.computeIfAbsent(address, this::schema).validate(answer);
    }

    private Schema schema(String address) {
        String answer = "/paths/" + address.replace("~", "~0").replace("/", "~1") + ANSWER;
        JsonNode wanted = api.at(answer);
        if (wanted.isMissingNode()) {
            throw new IllegalArgumentException("no such address: " + address);
        }
        ObjectNode schema = JSON.createObjectNode();
        schema.setAll((ObjectNode) wanted);
        schema.set("components", api.get("components"));
        return schemas.getSchema(schema);
    }

    /** The address that a path belongs to. */
    String address(String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return addresses().stream()
                .filter(address -> Pattern.matches(address.replaceAll("\\{[^}]*}", "[^/]+"), plain))
                // A name of a variable must not hide an address of its own.
                .reduce((one, other) -> one.contains("{") ? other : one)
                .orElseThrow(() -> new IllegalArgumentException("not described: " + path));
    }
}
