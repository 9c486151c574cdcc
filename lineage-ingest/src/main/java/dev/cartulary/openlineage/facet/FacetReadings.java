package dev.cartulary.openlineage.facet;

import static java.util.Map.entry;

import dev.cartulary.openlineage.Facet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Every facet that has a reading, by what it speaks of and the name under which producers send it. */
public final class FacetReadings {
    private static final Map<String, Reading> OF_RUNS = Map.ofEntries(
            entry("environmentVariables", EnvironmentVariablesFacet::read),
            entry("errorMessage", ErrorMessageFacet::read),
            entry("executionParameters", ExecutionParametersFacet::read),
            entry("externalQuery", ExternalQueryFacet::read),
            entry("extractionError", ExtractionErrorFacet::read),
            entry("gcp_composer_run", GcpComposerRunFacet::read),
            entry("gcp_dataproc", GcpDataprocFacet::read),
            entry("jobDependencies", JobDependenciesFacet::read),
            entry("nominalTime", NominalTimeFacet::read),
            entry("parent", ParentFacet::read),
            entry("processing_engine", ProcessingEngineFacet::read),
            entry("tags", TagsFacet::read),
            entry("test", TestFacet::read));

    private static final Map<String, Reading> OF_JOBS = Map.ofEntries(
            entry("documentation", DocumentationFacet::read),
            entry("gcp_common", GcpLineageFacet::read),
            entry("gcp_composer_job", GcpComposerJobFacet::read),
            entry("gcp_lineage", GcpLineageFacet::read),
            entry("jobType", JobTypeFacet::read),
            entry("lineage", LineageJobFacet::read),
            entry("ownership", OwnershipFacet::read),
            entry("sourceCode", SourceCodeFacet::read),
            entry("sourceCodeLocation", SourceCodeLocationFacet::read),
            entry("sql", SqlFacet::read),
            entry("tags", TagsFacet::read));

    // The schema of dataQualityAssertions derives it from InputDatasetFacet and names it a dataset's; producers do
    // both.
    private static final Map<String, Reading> OF_DATASETS = Map.ofEntries(
            entry("catalog", CatalogFacet::read),
            entry("columnLineage", ColumnLineageFacet::read),
            entry("dataQualityAssertions", DataQualityAssertionsFacet::read),
            entry("dataQualityMetrics", DataQualityMetricsFacet::read),
            entry("dataSource", DataSourceFacet::read),
            entry("datasetType", DatasetTypeFacet::read),
            entry("documentation", DocumentationFacet::read),
            entry("hierarchy", HierarchyFacet::read),
            entry("lifecycleStateChange", LifecycleStateChangeFacet::read),
            entry("lineage", LineageDatasetFacet::read),
            entry("ownership", OwnershipFacet::read),
            entry("schema", SchemaFacet::read),
            entry("storage", StorageFacet::read),
            entry("symlinks", SymlinksFacet::read),
            entry("tags", TagsFacet::read),
            entry("version", VersionFacet::read));

    private static final Map<String, Reading> OF_INPUTS = Map.of(
            "dataQualityAssertions", DataQualityAssertionsFacet::read,
            "dataQualityMetrics", DataQualityMetricsFacet::read,
            "icebergScanReport", IcebergScanReportFacet::read,
            "inputStatistics", InputStatisticsFacet::read,
            "subset", SubsetFacet::ofInput);

    private static final Map<String, Reading> OF_OUTPUTS = Map.of(
            "dataQualityAssertions", DataQualityAssertionsFacet::read,
            "dataQualityMetrics", DataQualityMetricsFacet::read,
            "icebergCommitReport", IcebergCommitReportFacet::read,
            "outputStatistics", OutputStatisticsFacet::read,
            "subset", SubsetFacet::ofOutput);

    private FacetReadings() {}

    /**
     * The typed facet of this name in this place, or an {@link UnknownFacet}. A deletion mark is never read: what it still says is
     * what is being withdrawn.
     *
     * @param body the same JSON as the envelope's
     * @param misfits is told what of a known facet could not be read
     */
    public static Facet read(Placement placement, FacetEnvelope envelope, JsonNode body, Misfits misfits) {
        Reading reading = of(placement).get(envelope.name());
        if (reading == null || envelope.deleted()) {
            return new UnknownFacet(envelope);
        }
        if (!body.isObject()) {
            misfits.note("", "must be an object");
            return new UnknownFacet(envelope);
        }
        try {
            return reading.read(envelope, new FacetBody(body, misfits));
        } catch (UnreadableFacetException keptAsItIs) {
            misfits.note("", "cannot be read: " + keptAsItIs.getMessage());
            return new UnknownFacet(envelope);
        }
    }

    /** The names of the facets that are read in this place. */
    public static Set<String> known(Placement placement) {
        return new TreeSet<>(of(placement).keySet());
    }

    private static Map<String, Reading> of(Placement placement) {
        return switch (placement) {
            case RUN -> OF_RUNS;
            case JOB -> OF_JOBS;
            case DATASET -> OF_DATASETS;
            case INPUT -> OF_INPUTS;
            case OUTPUT -> OF_OUTPUTS;
        };
    }

    @FunctionalInterface
    private interface Reading {
        Facet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException;
    }
}
