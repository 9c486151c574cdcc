package dev.cartulary.openlineage.facet;

import java.util.List;

/**
 * The lineage of a job stated edge by edge ({@code lineage} of a job). Where it is present it is the whole truth of its event:
 * inputs, outputs and column lineage of the event then say nothing about what feeds what.
 */
public record LineageJobFacet(FacetEnvelope envelope, List<LineageTarget> targets) implements EnvelopedFacet {
    public LineageJobFacet {
        targets = List.copyOf(targets);
    }

    static LineageJobFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        return new LineageJobFacet(envelope, body.requiredEach("entries", LineageFacetReading::target));
    }
}
