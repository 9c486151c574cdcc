package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.DatasetId;
import java.util.List;
import java.util.Optional;

/**
 * A field that another field, or a whole dataset, is computed from.
 *
 * @param field its path; absent where the producer names only the dataset
 * @param transformations how it takes part, never empty: see {@link Transformation#UNSTATED}
 */
public record InputField(DatasetId dataset, Optional<String> field, List<Transformation> transformations) {
    public InputField {
        transformations = transformations.isEmpty() ? List.of(Transformation.UNSTATED) : List.copyOf(transformations);
    }
}
