package dev.cartulary.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of one dataset.
 *
 * @param type for example TABLE, VIEW, TOPIC; absent where no producer said
 * @param description its documentation
 * @param source name and address of the data source, credentials removed; absent where no producer said
 * @param columns in the order of the schema, nested ones after their parent
 * @param producers jobs that write it
 * @param consumers jobs that read it
 * @param owners as producers declared them
 * @param facets everything producers sent about it, by name
 */
public record DatasetDetails(
        EntityRef entity,
        Optional<String> type,
        Optional<String> description,
        Optional<String> source,
        List<Column> columns,
        List<EntityRef> producers,
        List<EntityRef> consumers,
        List<Owner> owners,
        List<FacetView> facets,
        Instant firstSeen,
        Instant lastSeen) {

    /**
     * @param path the name, dotted for a nested field
     * @param type as the producer wrote it; absent where it did not say
     * @param upstream how many columns feed it directly
     * @param downstream how many columns it feeds directly
     */
    public record Column(
            String path, Optional<String> type, Optional<String> description, int upstream, int downstream) {}

    /**
     * @param type for example MAINTAINER; absent where the producer did not say
     */
    public record Owner(String name, Optional<String> type) {}
}
