package dev.cartulary.openlineage.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which part of a dataset a run read or wrote ({@code subset}). */
public record SubsetFacet(FacetEnvelope envelope, Condition condition) implements EnvelopedFacet {

    /** What holds for the rows, partitions or places that belong to the part. */
    public sealed interface Condition {}

    /** Only these places. */
    public record Locations(List<String> locations) implements Condition {
        public Locations {
            locations = List.copyOf(locations);
        }
    }

    /** Only these partitions. */
    public record Partitions(List<Partition> partitions) implements Condition {
        public Partitions {
            partitions = List.copyOf(partitions);
        }
    }

    /**
     * @param dimensions values by partition column, as text
     */
    public record Partition(Optional<String> identifier, Map<String, String> dimensions) {
        public Partition {
            dimensions = Map.copyOf(dimensions);
        }
    }

    /**
     * @param operator AND or OR
     */
    public record Both(Condition left, Condition right, String operator) implements Condition {}

    /**
     * @param comparison EQUAL, NOT_EQUAL, GREATER_THAN ...
     */
    public record Comparison(Operand left, Operand right, String comparison) implements Condition {}

    /** A field's name or a value. */
    public record Operand(boolean isField, String text) {}

    static SubsetFacet ofInput(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new SubsetFacet(envelope, required(body, "inputCondition"));
    }

    static SubsetFacet ofOutput(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new SubsetFacet(envelope, required(body, "outputCondition"));
    }

    // Recursion is bounded by the reader's limit on nesting.
    private static Condition required(FacetBody body, String member) throws UnreadableFacetException {
        return condition(body.requiredObject(member));
    }

    private static Condition condition(FacetBody body) throws UnreadableFacetException {
        return switch (body.requiredText("type")) {
            case "location" -> new Locations(body.texts("locations"));
            case "partition" -> new Partitions(partitions(body));
            case "binary" -> new Both(required(body, "left"), required(body, "right"), body.requiredText("operator"));
            case "compare" ->
                new Comparison(operand(body, "left"), operand(body, "right"), body.requiredText("comparison"));
            // A part of a condition left out would make the subset larger or smaller than it was.
            default -> throw new UnreadableFacetException("its condition is of an unknown type");
        };
    }

    private static List<Partition> partitions(FacetBody body) throws UnreadableFacetException {
        List<Partition> partitions = new ArrayList<>();
        for (FacetBody partition : body.requiredObjects("partitions")) {
            partitions.add(new Partition(partition.text("identifier"), partition.textsByName("dimensions")));
        }
        return partitions;
    }

    private static Operand operand(FacetBody body, String member) throws UnreadableFacetException {
        FacetBody operand = body.requiredObject(member);
        return switch (operand.requiredText("type")) {
            case "field" -> new Operand(true, operand.requiredText("field"));
            case "literal" -> new Operand(false, operand.requiredText("value"));
            default -> throw new UnreadableFacetException("an operand is of an unknown type");
        };
    }
}
