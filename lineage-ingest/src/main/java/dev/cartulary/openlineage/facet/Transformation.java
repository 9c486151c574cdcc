package dev.cartulary.openlineage.facet;

import java.util.Arrays;
import java.util.List;
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

    /** An input that has a part in every row without more being said of it. */
    public static final Transformation INFLUENCE =
            new Transformation(Kind.INDIRECT, Optional.empty(), Optional.empty(), false);

    /** Whether values flow, or only influence which values come out. */
    public enum Kind {
        DIRECT,
        INDIRECT;

        static Kind of(Optional<String> word, Kind otherwise) {
            return Arrays.stream(values())
                    .filter(kind -> word.filter(kind.name()::equalsIgnoreCase).isPresent())
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    /** Those that this body lists under {@code transformations}; one of an unknown type counts as direct. */
    static List<Transformation> all(FacetBody body) {
        return body.each(
                "transformations",
                sent -> Optional.of(new Transformation(
                        Kind.of(sent.text("type"), Kind.DIRECT),
                        sent.text("subtype"),
                        sent.text("description"),
                        sent.isTrue("masking"))));
    }
}
