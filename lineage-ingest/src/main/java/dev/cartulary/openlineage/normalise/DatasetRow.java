package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import java.util.Optional;

/**
 * A dataset. Absent properties were not sent; they say nothing about what earlier events sent.
 *
 * @param platform the store in one lower-case word, {@code unknown} where this event does not tell, which says
 *     nothing against what an earlier one told
 * @param type for example TABLE, VIEW, TOPIC
 * @param sourceName name of the data source
 * @param sourceUri address of the data source without credentials
 * @param lifecycle what happened to it: ALTER, CREATE, DROP, OVERWRITE, RENAME or TRUNCATE
 * @param renamedFrom its identity before, for a RENAME
 * @param schemaSent whether the event carried a schema; if so {@link GraphChange#fields} has all of it, perhaps no field
 * @param placeholder whether the event only mentions it in column lineage, without describing it
 */
public record DatasetRow(
        EntityKey key,
        DatasetId id,
        String platform,
        Optional<String> type,
        Optional<String> description,
        Optional<String> sourceName,
        Optional<String> sourceUri,
        Optional<String> lifecycle,
        Optional<DatasetId> renamedFrom,
        boolean schemaSent,
        boolean placeholder) {}
