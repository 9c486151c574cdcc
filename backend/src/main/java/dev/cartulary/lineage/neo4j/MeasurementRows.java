package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.NewestRows.Place;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.DataQualityAssertionsFacet.Assertion;
import dev.cartulary.openlineage.normalise.EdgeRow;
import dev.cartulary.openlineage.normalise.FacetRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.Measurements;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What events of a batch counted, measured and tested. Of what one run says of one thing the newest statement counts; what no
 * run says is kept by its time.
 */
final class MeasurementRows {
    /** Longer texts are in the facet; here they are read by the dozen. */
    private static final int LONGEST_TEXT = 1000;

    private final NewestRows read = new NewestRows();
    private final NewestRows written = new NewestRows();
    private final Map<String, Map<String, Object>> assertions = new TreeMap<>();
    private final NewestRows results = new NewestRows();
    private final NewestRows profiles = new NewestRows();
    private final NewestRows tests = new NewestRows();

    void add(GraphChange change) {
        Measurements measured = change.measurements();
        Instant at = change.eventTime();
        measured.amounts().forEach(amount -> amount(amount, change));
        measured.assertions().forEach(checked -> assertion(checked, at));
        measured.profiles().forEach(profile -> profile(profile, at));
        measured.tests().forEach(tested -> test(tested, at));
    }

    void write(Steps steps) {
        steps.run(OccasionalStep.READ, read.toMaps());
        steps.run(OccasionalStep.WROTE, written.toMaps());
        steps.run(OccasionalStep.ASSERTIONS, List.copyOf(assertions.values()));
        steps.run(OccasionalStep.ASSERTION_RESULTS, results.toMaps());
        steps.run(OccasionalStep.PROFILES, profiles.toMaps());
        steps.run(OccasionalStep.TEST_RESULTS, tests.toMaps());
    }

    /** Lineage that is stated edge by edge may leave a dataset out; then there is nothing to hang its amount on. */
    private void amount(Measurements.Amount amount, GraphChange change) {
        boolean wrote = amount.use() == FacetRow.Owner.OUTPUT;
        List<EdgeRow> edges = wrote ? change.outputs() : change.inputs();
        if (edges.stream().anyMatch(edge -> edge.dataset().equals(amount.dataset()))) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("rows", amount.rows().orElse(null));
            values.put("bytes", amount.bytes().orElse(null));
            values.put("files", amount.files().orElse(null));
            String run = RunRows.text(amount.run());
            (wrote ? written : read)
                    .put(Place.edge(run, amount.dataset().value(), "amount"), run, change.eventTime(), values);
        }
    }

    private void assertion(Measurements.Checked checked, Instant at) {
        Assertion assertion = checked.assertion();
        String column = assertion.column().orElse("");
        String name = assertion.name().orElse("");
        String dataset = checked.dataset().value();
        String key = dataset + "!" + ContentHash.of(assertion.rule() + '\0' + column + '\0' + name);
        assertions.put(
                key, Map.of("key", key, "dataset", dataset, "rule", assertion.rule(), "column", column, "name", name));
        Map<String, @Nullable Object> values = occasion(checked.run(), at);
        values.put("assertion", key);
        values.put("success", assertion.success());
        values.put("severity", assertion.severity().orElse(null));
        values.put("expected", shortened(assertion.expected()));
        values.put("actual", shortened(assertion.actual()));
        // Of two outcomes of one time the failure counts.
        String rank = assertion.success() ? "0" : "1";
        results.put(Place.node(key + "/" + occasionKey(checked.run(), at)), key, at, rank, values);
    }

    private void profile(Measurements.Profile profile, Instant at) {
        String dataset = profile.dataset().value();
        Map<String, @Nullable Object> values = occasion(profile.run(), at);
        values.put("dataset", dataset);
        values.put("rows", profile.rows().orElse(null));
        values.put("bytes", profile.bytes().orElse(null));
        values.put("files", profile.files().orElse(null));
        values.put("lastUpdated", profile.lastUpdated().map(Times::stored).orElse(null));
        values.put("columns", ColumnFigures.json(profile.columns()));
        profiles.put(Place.node(dataset + "=" + occasionKey(profile.run(), at)), dataset, at, values);
    }

    private void test(Measurements.Tested tested, Instant at) {
        String run = RunRows.text(tested.run());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", tested.test().name());
        values.put("status", tested.test().status());
        values.put("severity", tested.test().severity().orElse(null));
        values.put("type", tested.test().type().orElse(null));
        values.put("expected", shortened(tested.test().expected()));
        values.put("actual", shortened(tested.test().actual()));
        tests.put(Place.node(Keys.of(run + "?", tested.test().name())), run, at, values);
    }

    private static Map<String, @Nullable Object> occasion(Optional<RunId> run, Instant at) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("at", Times.stored(at));
        values.put("run", run.map(RunRows::text).orElse(null));
        return values;
    }

    private static String occasionKey(Optional<RunId> run, Instant at) {
        return run.map(RunRows::text).orElseGet(() -> Stamp.of(at));
    }

    private static @Nullable String shortened(Optional<String> text) {
        return text.map(full -> full.length() <= LONGEST_TEXT ? full : full.substring(0, LONGEST_TEXT))
                .orElse(null);
    }
}
