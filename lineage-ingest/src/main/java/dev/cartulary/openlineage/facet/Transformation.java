package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * How an input takes part in an output.
 *
 * @param subtype for example IDENTITY, TRANSFORMATION, AGGREGATION; JOIN, GROUP_BY, FILTER, SORT, WINDOW, CONDITIONAL
 * @param description for people; often the expression
 * @param masking whether the original value cannot be told from the result (a hash, a redaction)
 */
public record Transformation(Kind kind, Optional<String> subtype, Optional<String> description, boolean masking) {

    /**
     * An input whose producer gave no transformation, as all did before the specification had them (columnLineage 1-1-0).
     * They list the fields a value is computed from, which is what DIRECT means; to take it for less would let a
     * classification get lost on the way.
     */
    public static final Transformation UNSTATED =
            new Transformation(Kind.DIRECT, Optional.empty(), Optional.empty(), false);

    /** Whether values flow, or only influence which values come out. */
    public enum Kind {
        DIRECT,
        INDIRECT
    }
}
