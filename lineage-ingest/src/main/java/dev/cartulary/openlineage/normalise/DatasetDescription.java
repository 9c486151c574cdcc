package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.Dataset;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Facet;
import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.facet.ColumnLineageFacet;
import dev.cartulary.openlineage.facet.DataSourceFacet;
import dev.cartulary.openlineage.facet.DatasetTypeFacet;
import dev.cartulary.openlineage.facet.DocumentationFacet;
import dev.cartulary.openlineage.facet.InputField;
import dev.cartulary.openlineage.facet.LifecycleStateChangeFacet;
import dev.cartulary.openlineage.facet.SchemaFacet;
import dev.cartulary.openlineage.facet.SymlinksFacet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the facets of a dataset say, as rows. */
record DatasetDescription(EntityKey key, Dataset dataset) {

    Facets facets() {
        return dataset.facets();
    }

    DatasetDescription and(DatasetDescription later) {
        List<Facet> both = new ArrayList<>(facets().all());
        both.addAll(later.facets().all());
        return new DatasetDescription(key, new Dataset(dataset.id(), Facets.of(both)));
    }

    DatasetRow row() {
        Facets facets = facets();
        Optional<DataSourceFacet> source = facets.find(DataSourceFacet.class);
        Optional<LifecycleStateChangeFacet> lifecycle = facets.find(LifecycleStateChangeFacet.class);
        return new DatasetRow(
                key,
                dataset.id(),
                PlatformNaming.ofDataset(dataset.id().namespace(), source.flatMap(DataSourceFacet::uri)),
                facets.find(DatasetTypeFacet.class).map(DatasetTypeFacet::type),
                facets.find(DocumentationFacet.class).map(DocumentationFacet::description),
                source.flatMap(DataSourceFacet::sourceName),
                source.flatMap(DataSourceFacet::uri),
                lifecycle.map(LifecycleStateChangeFacet::change),
                lifecycle.flatMap(LifecycleStateChangeFacet::previous).filter(before -> !before.equals(dataset.id())),
                facets.find(SchemaFacet.class).isPresent(),
                false);
    }

    static DatasetRow placeholder(EntityKey key, DatasetId id) {
        return new DatasetRow(
                key,
                id,
                PlatformNaming.ofDataset(id.namespace(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    List<FieldRow> fields() {
        return facets().find(SchemaFacet.class).map(SchemaFacet::fields).orElse(List.of()).stream()
                .map(field -> new FieldRow(key, field.path(), field.type(), field.description(), field.ordinal()))
                .toList();
    }

    /** Its other identities; a producer may list the dataset's own, which says nothing. */
    List<SymlinkRow> symlinks() {
        return facets().find(SymlinksFacet.class).map(SymlinksFacet::identifiers).orElse(List.of()).stream()
                .filter(symlink -> !symlink.id().equals(dataset.id()))
                .map(symlink -> new SymlinkRow(key, symlink.id(), symlink.type()))
                .toList();
    }

    List<ColumnFlowRow> columnFlows(Function<DatasetId, EntityKey> keys) {
        List<ColumnFlowRow> flows = new ArrayList<>();
        facets().find(ColumnLineageFacet.class).ifPresent(lineage -> {
            lineage.fields()
                    .forEach(field -> field.inputs()
                            .forEach(input -> flows.addAll(flows(input, Optional.of(field.field()), keys))));
            lineage.dataset().forEach(input -> flows.addAll(flows(input, Optional.empty(), keys)));
        });
        return flows;
    }

    private List<ColumnFlowRow> flows(
            InputField input, Optional<String> targetField, Function<DatasetId, EntityKey> keys) {
        EntityKey source = keys.apply(input.dataset());
        return input.transformations().stream()
                .map(how -> new ColumnFlowRow(
                        source,
                        input.field(),
                        key,
                        targetField,
                        how.kind(),
                        how.subtype(),
                        how.description(),
                        how.masking()))
                .toList();
    }
}
