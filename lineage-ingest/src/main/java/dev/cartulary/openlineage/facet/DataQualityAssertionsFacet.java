package dev.cartulary.openlineage.facet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules that a dataset was checked by, and what came out ({@code dataQualityAssertions} 1-1-0). */
public record DataQualityAssertionsFacet(FacetEnvelope envelope, List<Assertion> assertions) implements EnvelopedFacet {
    public DataQualityAssertionsFacet {
        assertions = List.copyOf(assertions);
    }

    /**
     * @param rule for example not_null, unique, expect_column_values_to_be_between
     * @param column absent for a rule on the dataset as a whole
     * @param severity error or warn
     * @param name of this check, where the same rule is checked several times
     * @param content what was run, for example SQL
     * @param params of the rule, such as its bounds
     */
    public record Assertion(
            String rule,
            boolean success,
            Optional<String> column,
            Optional<String> severity,
            Optional<String> name,
            Optional<String> description,
            Optional<String> expected,
            Optional<String> actual,
            Optional<String> content,
            Optional<String> contentType,
            Map<String, String> params) {
        public Assertion {
            params = Map.copyOf(params);
        }
    }

    static DataQualityAssertionsFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new DataQualityAssertionsFacet(
                envelope, body.requiredEach("assertions", DataQualityAssertionsFacet::assertion));
    }

    /** Without an outcome nothing was asserted: a check that did not say how it ended must not pass for one that failed. */
    private static Optional<Assertion> assertion(FacetBody assertion) {
        Optional<Boolean> success = assertion.truth("success");
        return assertion
                .name("assertion")
                .flatMap(rule -> success.map(outcome -> new Assertion(
                        rule,
                        outcome,
                        assertion.name("column"),
                        assertion.text("severity"),
                        assertion.name("name"),
                        assertion.text("description"),
                        assertion.text("expected"),
                        assertion.text("actual"),
                        assertion.text("content"),
                        assertion.text("contentType"),
                        assertion.textsByName("params"))));
    }
}
