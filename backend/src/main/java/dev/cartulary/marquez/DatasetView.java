package dev.cartulary.marquez;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dataset as Marquez shows it.
 *
 * @param type for example TABLE or TOPIC; absent where no producer said
 * @param source name of the data source; absent where no producer said
 * @param lifecycle what last happened to it, for example DROP; absent where no producer said
 * @param fields in the order of the schema
 * @param written its newest writing; absent in a brief view and where no run is known to have written it
 * @param facets in a brief view only its tags
 */
public record DatasetView(
        DatasetId id,
        Optional<String> type,
        Optional<String> description,
        Optional<String> source,
        Optional<String> lifecycle,
        Instant createdAt,
        Instant updatedAt,
        List<Field> fields,
        Optional<Writing> written,
        List<FacetBody> facets) {

    /** One column. */
    public record Field(String name, Optional<String> type, Optional<String> description) {}

    /** @param at when the run ended, or began where it has not ended */
    public record Writing(RunId run, Instant at) {}
}
