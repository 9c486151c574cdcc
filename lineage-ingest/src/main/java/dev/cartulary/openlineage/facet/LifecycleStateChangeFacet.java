package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.DatasetId;
import java.util.Locale;
import java.util.Optional;

/**
 * What happened to a dataset as a thing ({@code lifecycleStateChange}).
 *
 * @param change ALTER, CREATE, DROP, OVERWRITE, RENAME or TRUNCATE; another word is kept as it is
 * @param previous the identity before a RENAME
 */
public record LifecycleStateChangeFacet(FacetEnvelope envelope, String change, Optional<DatasetId> previous)
        implements EnvelopedFacet {
    static LifecycleStateChangeFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new LifecycleStateChangeFacet(
                envelope,
                body.requiredText("lifecycleStateChange").toUpperCase(Locale.ROOT),
                body.object("previousIdentifier").flatMap(FacetBody::datasetId));
    }
}
