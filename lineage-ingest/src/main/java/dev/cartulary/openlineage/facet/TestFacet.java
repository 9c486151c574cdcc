package dev.cartulary.openlineage.facet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outcome of tests that a run consisted of ({@code test}). */
public record TestFacet(FacetEnvelope envelope, List<Execution> tests) implements EnvelopedFacet {
    public TestFacet {
        tests = List.copyOf(tests);
    }

    /**
     * @param status pass, fail, skip
     * @param severity error or warn: whether a failure stops what depends on it
     * @param type for example not_null, unique, custom
     * @param content what was run, for example SQL
     * @param params of the test, such as its bounds
     */
    public record Execution(
            String name,
            String status,
            Optional<String> severity,
            Optional<String> type,
            Optional<String> description,
            Optional<String> expected,
            Optional<String> actual,
            Optional<String> content,
            Optional<String> contentType,
            Map<String, String> params) {
        public Execution {
            params = Map.copyOf(params);
        }
    }

    static TestFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new TestFacet(envelope, body.requiredEach("tests", TestFacet::execution));
    }

    private static Optional<Execution> execution(FacetBody test) {
        Optional<String> status = test.text("status");
        return test.name("name")
                .flatMap(name -> status.map(outcome -> new Execution(
                        name,
                        outcome,
                        test.text("severity"),
                        test.text("type"),
                        test.text("description"),
                        test.text("expected"),
                        test.text("actual"),
                        test.text("content"),
                        test.text("contentType"),
                        test.textsByName("params"))));
    }
}
