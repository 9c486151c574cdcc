package dev.cartulary.openlineage.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.Dataset;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.SchemaFacet;
import dev.cartulary.openlineage.facet.VersionFacet;
import dev.cartulary.openlineage.normalise.VersionRow.Use;
import java.util.Optional;
import java.util.UUID;

/** Which version of a dataset an event speaks of. */
final class DatasetVersions {
    private DatasetVersions() {}

    static Optional<VersionRow> read(EntityKey key, Dataset dataset, RunId run) {
        return stated(key, dataset, Use.READ, Optional.of(run));
    }

    /** Every run that writes makes a version, whether or not the producer counts them. */
    static VersionRow written(EntityKey key, Dataset dataset, RunId run) {
        return stated(key, dataset, Use.WRITTEN, Optional.of(run))
                .orElseGet(() -> derived(key, dataset, Use.WRITTEN, Optional.of(run)));
    }

    /** A declaration that has neither version nor schema declares other things. */
    static Optional<VersionRow> declared(EntityKey key, Dataset dataset) {
        Optional<VersionRow> derived = dataset.facets()
                .find(SchemaFacet.class)
                .map(_ -> derived(key, dataset, Use.DECLARED, Optional.empty()));
        return stated(key, dataset, Use.DECLARED, Optional.empty()).or(() -> derived);
    }

    private static Optional<VersionRow> stated(EntityKey key, Dataset dataset, Use use, Optional<RunId> run) {
        return dataset.facets()
                .find(VersionFacet.class)
                .map(facet -> new VersionRow(key, facet.version(), true, use, run));
    }

    private static VersionRow derived(EntityKey key, Dataset dataset, Use use, Optional<RunId> run) {
        var content = new StringBuilder(key.value());
        run.ifPresent(id -> content.append('\0').append(id.value()));
        dataset.facets()
                .find(SchemaFacet.class)
                .ifPresent(schema -> schema.fields()
                        .forEach(field -> content.append('\0')
                                .append(field.path())
                                .append('\0')
                                .append(field.type().orElse(""))));
        // The same event gives the same version on every machine.
        String version =
                UUID.nameUUIDFromBytes(content.toString().getBytes(UTF_8)).toString();
        return new VersionRow(key, version, false, use, run);
    }
}
