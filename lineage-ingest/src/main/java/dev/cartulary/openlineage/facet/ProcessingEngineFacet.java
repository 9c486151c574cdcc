package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * What executed a run ({@code processing_engine}).
 *
 * @param engine for example spark or Airflow
 * @param adapterVersion of the OpenLineage integration
 */
public record ProcessingEngineFacet(
        FacetEnvelope envelope, Optional<String> engine, Optional<String> version, Optional<String> adapterVersion)
        implements EnvelopedFacet {
    static ProcessingEngineFacet read(FacetEnvelope envelope, FacetBody body) {
        return new ProcessingEngineFacet(
                envelope, body.text("name"), body.text("version"), body.text("openlineageAdapterVersion"));
    }
}
