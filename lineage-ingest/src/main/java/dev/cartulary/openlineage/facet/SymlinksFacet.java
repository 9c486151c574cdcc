package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.DatasetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other identities of the same dataset ({@code symlinks}). */
public record SymlinksFacet(FacetEnvelope envelope, List<Symlink> identifiers) implements EnvelopedFacet {
    public SymlinksFacet {
        identifiers = List.copyOf(identifiers);
    }

    /**
     * @param type TABLE or LOCATION in practice
     */
    public record Symlink(DatasetId id, Optional<String> type) {}

    static SymlinksFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        List<Symlink> identifiers = new ArrayList<>();
        for (FacetBody identifier : body.requiredObjects("identifiers")) {
            identifier.datasetId().ifPresent(id -> identifiers.add(new Symlink(id, identifier.text("type"))));
        }
        return new SymlinksFacet(envelope, identifiers);
    }
}
