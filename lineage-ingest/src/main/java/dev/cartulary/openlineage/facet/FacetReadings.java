package dev.cartulary.openlineage.facet;

import static java.util.Map.entry;

import dev.cartulary.openlineage.Facet;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every facet that has a reading, by the name under which producers send it. */
public final class FacetReadings {
    // Names that mean the same for jobs and datasets (documentation, ownership, tags) have one reading. A facet of
    // another
    // kind that happens to bear one of these names and cannot be read as such stays unknown.
    private static final Map<String, Reading> BY_NAME = Map.ofEntries(
            entry("columnLineage", ColumnLineageFacet::read),
            entry("dataSource", DataSourceFacet::read),
            entry("datasetType", DatasetTypeFacet::read),
            entry("documentation", DocumentationFacet::read),
            entry("errorMessage", ErrorMessageFacet::read),
            entry("jobType", JobTypeFacet::read),
            entry("lifecycleStateChange", LifecycleStateChangeFacet::read),
            entry("nominalTime", NominalTimeFacet::read),
            entry("ownership", OwnershipFacet::read),
            entry("parent", ParentFacet::read),
            entry("processing_engine", ProcessingEngineFacet::read),
            entry("schema", SchemaFacet::read),
            entry("sourceCodeLocation", SourceCodeLocationFacet::read),
            entry("sql", SqlFacet::read),
            entry("storage", StorageFacet::read),
            entry("symlinks", SymlinksFacet::read),
            entry("tags", TagsFacet::read),
            entry("version", VersionFacet::read));

    private FacetReadings() {}

    /**
     * The typed facet of this name, or an {@link UnknownFacet}. A deletion mark is never read: what it still says is what is
     * being withdrawn.
     *
     * @param body the same JSON as the envelope's
     */
    public static Facet read(FacetEnvelope envelope, JsonNode body) {
        Reading reading = BY_NAME.get(envelope.name());
        if (reading == null || envelope.deleted() || !body.isObject()) {
            return new UnknownFacet(envelope);
        }
        try {
            return reading.read(envelope, new FacetBody(body));
        } catch (UnreadableFacetException keptAsItIs) {
            return new UnknownFacet(envelope);
        }
    }

    @FunctionalInterface
    private interface Reading {
        Facet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException;
    }
}
