package dev.cartulary.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of one dataset.
 *
 * @param entity by the name that represents it, where it has several
 * @param otherNames under which it is known too, and such as others claim as well
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
        List<OtherName> otherNames,
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
     * Another name of the dataset (a symlink).
     *
     * @param contested whether a different dataset claims it too, or it is that of one, so that it cannot be said whose it is
     */
    public record OtherName(String namespace, String name, boolean contested) {}

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
