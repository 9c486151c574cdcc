package dev.cartulary.marquez.web;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.marquez.NamespaceView;
import dev.cartulary.marquez.SourceView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The smaller answers of Marquez. */
final class MetadataAnswers {
    /** Whom Marquez names where nobody else is known to own a namespace; Cartulary knows owners of datasets and jobs only. */
    private static final String NOBODY = "anonymous";

    private MetadataAnswers() {}

    record Namespace(String name, Instant createdAt, Instant updatedAt, String ownerName, boolean isHidden) {
        static Namespace of(NamespaceView namespace) {
            return new Namespace(namespace.name(), namespace.createdAt(), namespace.updatedAt(), NOBODY, false);
        }
    }

    record Namespaces(List<Namespace> namespaces) {}

    record Source(String type, String name, Instant createdAt, Instant updatedAt, String connectionUrl) {
        static Source of(SourceView source) {
            return new Source(
                    source.platform().toUpperCase(Locale.ROOT),
                    source.name(),
                    source.createdAt(),
                    source.updatedAt(),
                    source.uri().orElse(""));
        }
    }

    record Sources(List<Source> sources) {}

    record Tag(String name) {}

    record Tags(List<Tag> tags) {}

    record Events(List<Facets.Json> events, long totalCount) {}

    record Hit(String type, String name, Instant updatedAt, String namespace, String nodeId) {
        static Hit of(SearchHit hit) {
            Name name = new Name(hit.entity().namespace(), hit.entity().name());
            boolean job = hit.entity().kind() == EntityKind.JOB;
            return new Hit(
                    hit.entity().kind().name(),
                    name.name(),
                    hit.lastSeen(),
                    name.namespace(),
                    job ? name.jobNode() : name.datasetNode());
        }
    }

    record Hits(long totalCount, List<Hit> results) {}
}
