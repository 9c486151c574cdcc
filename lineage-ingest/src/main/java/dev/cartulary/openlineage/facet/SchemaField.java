package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * One field of a dataset's schema.
 *
 * @param path the names from the outermost field to this one, joined by dots
 * @param type as the producer wrote it
 * @param ordinal 1 for the first field of the schema, counting nested fields directly after their parent
 */
public record SchemaField(String path, Optional<String> type, Optional<String> description, int ordinal) {}
