package dev.cartulary.marquez.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cartulary.marquez.FacetBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facets, and what Marquez shows of them elsewhere. */
final class Facets {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Facets() {}

    /** A value that is JSON already. */
    record Json(@JsonRawValue @JsonValue String text) {}

    /** @param field the column it is about; absent where it is about the dataset or job as a whole */
    record Tag(String name, Optional<String> field) {}

    static Map<String, Json> of(List<FacetBody> facets) {
        Map<String, Json> byName = new LinkedHashMap<>();
        facets.forEach(facet -> byName.put(facet.name(), new Json(facet.json())));
        return byName;
    }

    /** Where the code of a job is. */
    static Optional<String> location(List<FacetBody> facets) {
        return named("sourceCodeLocation", facets)
                .map(body -> body.path("url"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst();
    }

    static List<Tag> tags(List<FacetBody> facets) {
        return named("tags", facets)
                .flatMap(body -> body.path("tags").valueStream())
                .filter(tag -> tag.path("key").isString())
                .map(tag -> new Tag(
                        name(tag),
                        Optional.of(tag.path("field"))
                                .filter(JsonNode::isString)
                                .map(JsonNode::stringValue)))
                .distinct()
                .toList();
    }

    /** Those of the dataset or job as a whole. */
    static List<String> names(List<Tag> tags) {
        return tags.stream().filter(tag -> tag.field().isEmpty()).map(Tag::name).toList();
    }

    /** Tags of OpenLineage are keys with values, those of Marquez names: a key that is merely true is its own name. */
    private static String name(JsonNode tag) {
        String key = tag.path("key").stringValue();
        String value = tag.path("value").isString() ? tag.path("value").stringValue() : "";
        return value.isEmpty() || value.equals("true") ? key : key + ":" + value;
    }

    private static Stream<JsonNode> named(String name, List<FacetBody> facets) {
        return facets.stream().filter(facet -> facet.name().equals(name)).map(facet -> JSON.readTree(facet.json()));
    }
}
