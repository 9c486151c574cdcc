package dev.cartulary.openlineage.facet;

import java.util.List;

/** The sources of a dataset, declared without a job ({@code lineage} of a dataset). */
public record LineageDatasetFacet(FacetEnvelope envelope, List<LineageSource> sources, List<LineageTarget.Field> fields)
        implements EnvelopedFacet {
    public LineageDatasetFacet {
        sources = List.copyOf(sources);
        fields = List.copyOf(fields);
    }

    static LineageDatasetFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        if (!body.has("inputs") && !body.has("fields")) {
            throw new UnreadableFacetException("it has neither inputs nor fields");
        }
        return new LineageDatasetFacet(envelope, LineageFacetReading.sources(body), LineageFacetReading.fields(body));
    }
}
