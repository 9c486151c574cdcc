package dev.cartulary.openlineage.facet;

import java.util.List;
import java.util.Optional;

/** The environment of a run, as far as the producer was told to report it ({@code environmentVariables}). */
public record EnvironmentVariablesFacet(FacetEnvelope envelope, List<Variable> variables) implements EnvelopedFacet {
    public EnvironmentVariablesFacet {
        variables = List.copyOf(variables);
    }

    /**
     * @param value replaced before it is read where the name says that it is a secret
     */
    public record Variable(String name, String value) {}

    static EnvironmentVariablesFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new EnvironmentVariablesFacet(
                envelope, body.requiredEach("environmentVariables", EnvironmentVariablesFacet::variable));
    }

    private static Optional<Variable> variable(FacetBody variable) {
        return variable.name("name")
                .map(name -> new Variable(name, variable.text("value").orElse("")));
    }
}
