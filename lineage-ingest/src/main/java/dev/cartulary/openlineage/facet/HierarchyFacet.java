package dev.cartulary.openlineage.facet;

import java.util.List;
import java.util.Optional;

/** The containers a dataset is in, outermost first ({@code hierarchy}): a way to show it, not its identity. */
public record HierarchyFacet(FacetEnvelope envelope, List<Level> levels) implements EnvelopedFacet {
    public HierarchyFacet {
        levels = List.copyOf(levels);
    }

    /**
     * @param type DATABASE, SCHEMA, TABLE ...
     */
    public record Level(String type, String name) {}

    static HierarchyFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new HierarchyFacet(envelope, body.requiredEach("hierarchy", HierarchyFacet::level));
    }

    private static Optional<Level> level(FacetBody level) {
        Optional<String> type = level.text("type");
        return level.name("name").flatMap(name -> type.map(kind -> new Level(kind, name)));
    }
}
