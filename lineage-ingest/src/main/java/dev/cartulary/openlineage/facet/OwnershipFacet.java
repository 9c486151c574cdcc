package dev.cartulary.openlineage.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who owns a job or dataset ({@code ownership}). */
public record OwnershipFacet(FacetEnvelope envelope, List<Owner> owners) implements EnvelopedFacet {
    public OwnershipFacet {
        owners = List.copyOf(owners);
    }

    /**
     * @param name often {@code team:...} or {@code user:...}
     * @param type for example MAINTAINER
     */
    public record Owner(String name, Optional<String> type) {}

    static OwnershipFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        List<Owner> owners = new ArrayList<>();
        for (FacetBody owner : body.requiredObjects("owners")) {
            owner.name("name").ifPresent(name -> owners.add(new Owner(name, owner.text("type"))));
        }
        return new OwnershipFacet(envelope, owners);
    }
}
