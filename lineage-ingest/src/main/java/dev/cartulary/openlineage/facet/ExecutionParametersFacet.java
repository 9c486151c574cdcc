package dev.cartulary.openlineage.facet;

import java.util.List;
import java.util.Optional;

/** The parameters a run was given ({@code executionParameters}). */
public record ExecutionParametersFacet(FacetEnvelope envelope, List<Parameter> parameters) implements EnvelopedFacet {
    public ExecutionParametersFacet {
        parameters = List.copyOf(parameters);
    }

    /**
     * @param key unique among the parameters of the run
     * @param name for people
     * @param value as text, whatever its type
     */
    public record Parameter(String key, Optional<String> name, Optional<String> description, Optional<String> value) {}

    static ExecutionParametersFacet read(FacetEnvelope envelope, FacetBody body) {
        return new ExecutionParametersFacet(envelope, body.each("parameters", ExecutionParametersFacet::parameter));
    }

    private static Optional<Parameter> parameter(FacetBody parameter) {
        return parameter
                .name("key")
                .map(key -> new Parameter(
                        key, parameter.text("name"), parameter.text("description"), parameter.text("value")));
    }
}
