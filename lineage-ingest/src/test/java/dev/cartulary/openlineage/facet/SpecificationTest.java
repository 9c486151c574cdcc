package dev.cartulary.openlineage.facet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.Facet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every facet of the specification has a reading that takes in all that its schema names. */
class SpecificationTest {
    private static final Path SPEC = Path.of("src/test/resources/spec");
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, Placement> PLACEMENTS = Map.of(
            "RunFacet", Placement.RUN,
            "JobFacet", Placement.JOB,
            "DatasetFacet", Placement.DATASET,
            "InputDatasetFacet", Placement.INPUT,
            "OutputDatasetFacet", Placement.OUTPUT);

    /** By how their pointers end: members whose absence changes no reading of the bodies made here. */
    private static final List<String> WITHOUT_EFFECT = List.of(
            // Copies, for convenience, of what other events say; kept in the body only.
            "/facets",
            "/facets/entry",
            // A word that is neither DIRECT nor INDIRECT counts as if there were none.
            "/transformations/0/type",
            // Deprecated: read where the inputs have no transformations of their own.
            "columnLineage: /fields/entry/transformationType",
            "columnLineage: /fields/entry/transformationDescription",
            // Orders siblings; here a field has none.
            "/ordinal_position",
            // Empty, where the bodies made here end.
            "/fields/0/fields/0/fields/0/fields/0/fields/0/fields/0/fields");

    @Test
    void everySchemaHasAReading() throws IOException {
        Set<String> missing = new TreeSet<>();
        int schemas = 0;
        for (Path file : files("facets")) {
            for (SpecifiedFacet facet : facets(file)) {
                schemas++;
                if (!FacetReadings.known(facet.placement).contains(facet.name)) {
                    missing.add(facet.placement + " " + facet.name);
                }
            }
        }
        assertThat(schemas).isGreaterThanOrEqualTo(45);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMemberOfEverySchemaIsRead() throws IOException {
        Set<String> unread = new TreeSet<>();
        Map<String, String> misfits = new TreeMap<>();
        for (Path file : files("facets")) {
            for (SpecifiedFacet facet : facets(file)) {
                for (ObjectNode body : facet.bodies) {
                    Facet read = facet.read(body, misfits);
                    assertThat(read).as(facet.name + " " + body).isNotInstanceOf(UnknownFacet.class);
                    members(body, "").forEach(pointer -> {
                        String member = facet.name + ": " + pointer;
                        if (WITHOUT_EFFECT.stream().noneMatch(member::endsWith)
                                && facet.read(without(body, pointer), new TreeMap<>())
                                        .equals(read)) {
                            unread.add(member);
                        }
                    });
                }
            }
        }
        assertThat(misfits).isEmpty();
        assertThat(unread).isEmpty();
    }

    @Test
    void everySampleOfTheSpecificationIsRead() throws IOException {
        Map<String, String> misfits = new TreeMap<>();
        for (Path file : files("samples")) {
            JsonNode sample = JSON.readTree(Files.readString(file));
            String name = sample.propertyNames().iterator().next();
            JsonNode body = sample.get(name);
            List<Facet> readings = new ArrayList<>();
            for (Placement placement : Placement.values()) {
                if (FacetReadings.known(placement).contains(name)) {
                    readings.add(new SpecifiedFacet(name, placement, List.of()).read(body, misfits));
                }
            }
            assertThat(readings).as(file.toString()).anyMatch(read -> !(read instanceof UnknownFacet));
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(SPEC.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static List<SpecifiedFacet> facets(Path file) throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(file));
        String name = schema.get("properties").propertyNames().iterator().next();
        List<SpecifiedFacet> facets = new ArrayList<>();
        schema.get("$defs")
                .forEachEntry((definition, body) -> placement(body)
                        .ifPresent(placement ->
                                facets.add(new SpecifiedFacet(name, placement, SchemaExample.of(schema, definition)))));
        assertThat(facets).as(file.toString()).isNotEmpty();
        return facets;
    }

    private static Optional<Placement> placement(JsonNode definition) {
        for (JsonNode part : definition.path("allOf")) {
            String base = part.path("$ref").asString("");
            if (base.contains("OpenLineage.json#")) {
                return Optional.ofNullable(PLACEMENTS.get(base.substring(base.lastIndexOf("/") + 1)));
            }
        }
        return Optional.empty();
    }

    /** Pointers of all members of objects, nested ones too. */
    private static Collection<String> members(JsonNode node, String at) {
        List<String> pointers = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.forEachEntry((name, value) -> {
                pointers.add(at + "/" + name);
                pointers.addAll(members(value, at + "/" + name));
            });
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            pointers.addAll(members(array.get(0), at + "/0"));
        }
        return pointers;
    }

    private static ObjectNode without(ObjectNode body, String pointer) {
        ObjectNode copy = body.deepCopy();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) copy.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
        return copy;
    }

    /** A facet as its schema describes it. */
    private record SpecifiedFacet(String name, Placement placement, List<ObjectNode> bodies) {
        /** Reads a body; its verbatim text is left out, so that two readings are equal only if what was read is. */
        Facet read(JsonNode body, Map<String, String> misfits) {
            var envelope = new FacetEnvelope(name, "", Optional.empty(), false);
            return FacetReadings.read(
                    placement, envelope, body, (pointer, reason) -> misfits.put(name + ": " + pointer, reason));
        }
    }
}
