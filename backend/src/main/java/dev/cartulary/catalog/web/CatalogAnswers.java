package dev.cartulary.catalog.web;

import dev.cartulary.catalog.DatasetDetails;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.FacetView;
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.catalog.RunState;
import dev.cartulary.catalog.RunSummary;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.catalog.SearchResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The catalog as JSON. */
final class CatalogAnswers {
    private CatalogAnswers() {}

    record Entity(String key, EntityKind kind, String namespace, String name, String platform) {
        static Entity of(EntityRef entity) {
            return new Entity(
                    entity.key().value(), entity.kind(), entity.namespace(), entity.name(), entity.platform());
        }

        static List<Entity> of(List<EntityRef> entities) {
            return entities.stream().map(Entity::of).toList();
        }
    }

    record Hit(Entity entity, Optional<String> description, Optional<String> matchedColumn, Instant lastSeen) {
        static Hit of(SearchHit hit) {
            return new Hit(Entity.of(hit.entity()), hit.description(), hit.matchedColumn(), hit.lastSeen());
        }
    }

    /**
     * @param total hits in all
     * @param byKind counts for the text alone
     * @param byPlatform counts for the text and kinds
     */
    record Hits(
            List<Hit> hits,
            long total,
            int offset,
            int limit,
            Map<EntityKind, Long> byKind,
            Map<String, Long> byPlatform) {
        static Hits of(SearchResult result, int offset, int limit) {
            return new Hits(
                    result.hits().stream().map(Hit::of).toList(),
                    result.total(),
                    offset,
                    limit,
                    result.byKind(),
                    result.byPlatform());
        }
    }

    /** @param body the facet as JSON text, secrets removed */
    record Facet(String name, String body, String producer, Instant at) {
        static List<Facet> of(List<FacetView> facets) {
            return facets.stream()
                    .map(facet -> new Facet(facet.name(), facet.body(), facet.producer(), facet.at()))
                    .toList();
        }
    }

    record Column(String path, Optional<String> type, Optional<String> description, int upstream, int downstream) {
        static Column of(DatasetDetails.Column column) {
            return new Column(
                    column.path(), column.type(), column.description(), column.upstream(), column.downstream());
        }
    }

    record Owner(String name, Optional<String> type) {}

    /** @param contested whether a different dataset claims it too, so that it cannot be said whose it is */
    record OtherName(String namespace, String name, boolean contested) {
        static OtherName of(DatasetDetails.OtherName other) {
            return new OtherName(other.namespace(), other.name(), other.contested());
        }
    }

    record Dataset(
            Entity entity,
            List<OtherName> otherNames,
            Optional<String> type,
            Optional<String> description,
            Optional<String> source,
            List<Column> columns,
            List<Entity> producers,
            List<Entity> consumers,
            List<Owner> owners,
            List<Facet> facets,
            Instant firstSeen,
            Instant lastSeen) {
        static Dataset of(DatasetDetails dataset) {
            return new Dataset(
                    Entity.of(dataset.entity()),
                    dataset.otherNames().stream().map(OtherName::of).toList(),
                    dataset.type(),
                    dataset.description(),
                    dataset.source(),
                    dataset.columns().stream().map(Column::of).toList(),
                    Entity.of(dataset.producers()),
                    Entity.of(dataset.consumers()),
                    dataset.owners().stream()
                            .map(owner -> new Owner(owner.name(), owner.type()))
                            .toList(),
                    Facet.of(dataset.facets()),
                    dataset.firstSeen(),
                    dataset.lastSeen());
        }
    }

    record Job(
            Entity entity,
            Optional<String> type,
            Optional<String> description,
            Optional<String> sql,
            Optional<Entity> parent,
            List<Entity> children,
            List<Entity> inputs,
            List<Entity> outputs,
            List<Facet> facets,
            long runs,
            Instant firstSeen,
            Instant lastSeen) {
        static Job of(JobDetails job) {
            return new Job(
                    Entity.of(job.entity()),
                    job.type(),
                    job.description(),
                    job.sql(),
                    job.parent().map(Entity::of),
                    Entity.of(job.children()),
                    Entity.of(job.inputs()),
                    Entity.of(job.outputs()),
                    Facet.of(job.facets()),
                    job.runs(),
                    job.firstSeen(),
                    job.lastSeen());
        }
    }

    /** @param durationMs absent while it runs */
    record Run(
            UUID id,
            RunState state,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<Long> durationMs,
            Optional<String> error) {
        static Run of(RunSummary run) {
            return new Run(
                    run.id().value(),
                    run.state(),
                    run.startedAt(),
                    run.endedAt(),
                    run.duration().map(Duration::toMillis),
                    run.error());
        }
    }

    record Runs(List<Run> runs, int offset, int limit) {
        static Runs of(List<RunSummary> runs, int offset, int limit) {
            return new Runs(runs.stream().map(Run::of).toList(), offset, limit);
        }
    }
}
