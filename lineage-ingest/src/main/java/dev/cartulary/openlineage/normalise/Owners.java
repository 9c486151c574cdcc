package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.facet.OwnershipFacet;
import java.util.List;

/** The owners that the ownership facet of a job or dataset names. */
final class Owners {
    private Owners() {}

    static List<OwnerRow> of(EntityKey entity, Facets facets) {
        return facets.find(OwnershipFacet.class).map(OwnershipFacet::owners).orElse(List.of()).stream()
                .map(owner -> new OwnerRow(entity, owner.name(), owner.type()))
                .toList();
    }
}
