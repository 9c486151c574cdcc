package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import java.util.Optional;

/**
 * A field of a dataset's schema.
 *
 * @param path unique within the dataset; dotted for a nested field
 * @param type as the producer wrote it
 * @param ordinal from 1, nested fields directly after their parent
 */
public record FieldRow(
        EntityKey dataset, String path, Optional<String> type, Optional<String> description, int ordinal) {}
