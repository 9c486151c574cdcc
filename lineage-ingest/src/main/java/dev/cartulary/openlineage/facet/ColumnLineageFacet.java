package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.facet.Transformation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From which fields each field of a dataset is computed ({@code columnLineage} 1-2-0; also read: the field-level
 * transformationType and transformationDescription that it replaced).
 *
 * @param fields by output field, in the order sent
 * @param dataset inputs that influence every row: filters, join and sort keys
 */
public record ColumnLineageFacet(FacetEnvelope envelope, List<OutputField> fields, List<InputField> dataset)
        implements EnvelopedFacet {
    public ColumnLineageFacet {
        fields = List.copyOf(fields);
        dataset = List.copyOf(dataset);
    }

    /**
     * @param field path of a field of the dataset that has the facet
     * @param inputs what it is computed from; empty where the producer says that nothing is known or needed
     */
    public record OutputField(String field, List<InputField> inputs) {
        public OutputField {
            inputs = List.copyOf(inputs);
        }
    }

    static ColumnLineageFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        if (body.object("fields").isEmpty() && !body.has("dataset")) {
            throw new UnreadableFacetException("neither fields nor dataset");
        }
        List<OutputField> fields = new ArrayList<>();
        body.objectsByName("fields").forEach((name, field) -> fields.add(new OutputField(name, inputs(field))));
        List<InputField> dataset = new ArrayList<>();
        for (FacetBody input : body.objects("dataset")) {
            input(input, transformations(input, Kind.INDIRECT)).ifPresent(dataset::add);
        }
        return new ColumnLineageFacet(envelope, fields, dataset);
    }

    private static List<InputField> inputs(FacetBody field) {
        List<Transformation> ofField = deprecatedTransformation(field);
        List<InputField> inputs = new ArrayList<>();
        for (FacetBody input : field.objects("inputFields")) {
            List<Transformation> own = transformations(input, Kind.DIRECT);
            input(input, own.isEmpty() ? ofField : own).ifPresent(inputs::add);
        }
        return inputs;
    }

    /** An input that names no dataset cannot be placed and is left out; the body still has it. */
    private static Optional<InputField> input(FacetBody input, List<Transformation> transformations) {
        return input.datasetId().map(id -> new InputField(id, input.name("field"), transformations));
    }

    private static List<Transformation> transformations(FacetBody input, Kind otherwise) {
        List<Transformation> transformations = new ArrayList<>();
        for (FacetBody sent : input.objects("transformations")) {
            transformations.add(new Transformation(
                    Kind.of(sent.text("type"), otherwise),
                    sent.text("subtype"),
                    sent.text("description"),
                    sent.isTrue("masking")));
        }
        if (transformations.isEmpty() && otherwise == Kind.INDIRECT) {
            transformations.add(Transformation.INFLUENCE);
        }
        return transformations;
    }

    /** Before 1-1-0 the field itself said IDENTITY or MASKED. */
    private static List<Transformation> deprecatedTransformation(FacetBody field) {
        Optional<String> type = field.text("transformationType");
        Optional<String> description = field.text("transformationDescription");
        if (type.isEmpty() && description.isEmpty()) {
            return List.of();
        }
        boolean masked = type.filter("MASKED"::equalsIgnoreCase).isPresent();
        return List.of(new Transformation(Kind.DIRECT, type, description, masked));
    }
}
