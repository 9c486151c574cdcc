package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.DataQualityAssertionsFacet.Assertion;
import dev.cartulary.openlineage.facet.DataQualityMetricsFacet;
import dev.cartulary.openlineage.facet.TestFacet.Execution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was counted, measured and tested. */
public record Measurements(List<Amount> amounts, List<Checked> assertions, List<Profile> profiles, List<Tested> tests) {
    public Measurements {
        amounts = List.copyOf(amounts);
        assertions = List.copyOf(assertions);
        profiles = List.copyOf(profiles);
        tests = List.copyOf(tests);
    }

    /**
     * How much a run read of a dataset or wrote to it.
     *
     * @param use INPUT or OUTPUT
     */
    public record Amount(
            RunId run,
            EntityKey dataset,
            FacetRow.Owner use,
            Optional<Long> rows,
            Optional<Long> bytes,
            Optional<Long> files) {}

    /**
     * @param run absent for a declared outcome
     */
    public record Checked(Optional<RunId> run, EntityKey dataset, Assertion assertion) {}

    /**
     * A dataset as it was measured.
     *
     * @param run absent for a declared measurement
     * @param lastUpdated when the dataset changed last, by its store
     */
    public record Profile(
            Optional<RunId> run,
            EntityKey dataset,
            Optional<Long> rows,
            Optional<Long> bytes,
            Optional<Long> files,
            Optional<Instant> lastUpdated,
            List<DataQualityMetricsFacet.Column> columns) {
        public Profile {
            columns = List.copyOf(columns);
        }
    }

    /** A test that a run consisted of. */
    public record Tested(RunId run, Execution test) {}
}
