package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.DataQualityAssertionsFacet;
import dev.cartulary.openlineage.facet.DataQualityMetricsFacet;
import dev.cartulary.openlineage.facet.IcebergCommitReportFacet;
import dev.cartulary.openlineage.facet.IcebergScanReportFacet;
import dev.cartulary.openlineage.facet.InputStatisticsFacet;
import dev.cartulary.openlineage.facet.OutputStatisticsFacet;
import dev.cartulary.openlineage.facet.TestFacet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what the facets of one event measured. */
final class MeasuredRows {
    private final Set<Measurements.Amount> amounts = new LinkedHashSet<>();
    private final Set<Measurements.Checked> assertions = new LinkedHashSet<>();
    private final Set<Measurements.Profile> profiles = new LinkedHashSet<>();
    private final Set<Measurements.Tested> tests = new LinkedHashSet<>();

    void tests(RunId run, Facets facets) {
        facets.find(TestFacet.class)
                .ifPresent(facet -> facet.tests().forEach(test -> tests.add(new Measurements.Tested(run, test))));
    }

    /** What facets of a dataset, or of its reading or writing, say of its quality. */
    void quality(Optional<RunId> run, EntityKey dataset, Facets facets) {
        facets.find(DataQualityAssertionsFacet.class)
                .ifPresent(facet -> facet.assertions()
                        .forEach(assertion -> assertions.add(new Measurements.Checked(run, dataset, assertion))));
        facets.find(DataQualityMetricsFacet.class)
                .ifPresent(facet -> profiles.add(new Measurements.Profile(
                        run,
                        dataset,
                        facet.rowCount(),
                        facet.bytes(),
                        facet.fileCount(),
                        facet.lastUpdated(),
                        facet.columns())));
    }

    /** The statistics of a reading; what they leave out, the report of the table's format may tell. */
    void read(RunId run, EntityKey dataset, Facets facets) {
        Optional<InputStatisticsFacet> sent = facets.find(InputStatisticsFacet.class);
        Map<String, Double> scan = facets.find(IcebergScanReportFacet.class)
                .map(IcebergScanReportFacet::metrics)
                .orElse(Map.of());
        add(new Measurements.Amount(
                run,
                dataset,
                FacetRow.Owner.INPUT,
                sent.flatMap(InputStatisticsFacet::rowCount),
                sent.flatMap(InputStatisticsFacet::size).or(() -> metric(scan, "totalFileSizeInBytes")),
                sent.flatMap(InputStatisticsFacet::fileCount).or(() -> metric(scan, "resultDataFiles"))));
    }

    /** The same of a writing. */
    void written(RunId run, EntityKey dataset, Facets facets) {
        Optional<OutputStatisticsFacet> sent = facets.find(OutputStatisticsFacet.class);
        Map<String, Double> commit = facets.find(IcebergCommitReportFacet.class)
                .map(IcebergCommitReportFacet::metrics)
                .orElse(Map.of());
        add(new Measurements.Amount(
                run,
                dataset,
                FacetRow.Owner.OUTPUT,
                sent.flatMap(OutputStatisticsFacet::rowCount).or(() -> metric(commit, "addedRecords")),
                sent.flatMap(OutputStatisticsFacet::size).or(() -> metric(commit, "addedFilesSizeInBytes")),
                sent.flatMap(OutputStatisticsFacet::fileCount).or(() -> metric(commit, "addedDataFiles"))));
    }

    Measurements all() {
        return new Measurements(
                amounts.stream().toList(),
                assertions.stream().toList(),
                profiles.stream().toList(),
                tests.stream().toList());
    }

    private void add(Measurements.Amount amount) {
        if (amount.rows().isPresent()
                || amount.bytes().isPresent()
                || amount.files().isPresent()) {
            amounts.add(amount);
        }
    }

    private static Optional<Long> metric(Map<String, Double> metrics, String name) {
        return Optional.ofNullable(metrics.get(name)).map(Double::longValue);
    }
}
