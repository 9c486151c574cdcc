package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.facet.TagsFacet.Tag;
import java.util.List;

/**
 * All the tags that one thing has by this event: they replace what the same producer said before.
 *
 * @param owner RUN, JOB or DATASET
 * @param ownerKey as in {@link FacetRow}
 * @param tags of the thing and, for a dataset, of its fields; none where they are withdrawn
 */
public record TagsRow(FacetRow.Owner owner, String ownerKey, List<Tag> tags) {
    public TagsRow {
        tags = List.copyOf(tags);
    }
}
