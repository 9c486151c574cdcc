package dev.cartulary.rest;

import dev.cartulary.catalog.CatalogOverview;
import dev.cartulary.catalog.CatalogStore;
import dev.cartulary.catalog.DatasetDetails;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.FacetView;
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.catalog.RunState;
import dev.cartulary.catalog.RunSummary;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.catalog.SearchResult;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A graph of one dataset and one job that remembers what was asked and can be made to fail. */
final class FakeGraph {
    static final DatasetId ORDERS = new DatasetId(new Namespace("postgres://db:5432"), "food.public.orders");
    static final JobId LOAD = new JobId(new Namespace("airflow"), "load:orders");
    private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final EntityRef DATASET =
            new EntityRef(EntityKind.DATASET, ORDERS.key(), ORDERS.namespace().name(), ORDERS.name(), "postgres");
    private static final EntityRef JOB =
            new EntityRef(EntityKind.JOB, LOAD.key(), LOAD.namespace().name(), LOAD.name(), "airflow");

    final List<LineageEvent> applied = new ArrayList<>();
    final List<LineageRequest> traced = new ArrayList<>();
    final List<SearchQuery> searched = new ArrayList<>();
    private volatile @Nullable Supplier<RuntimeException> failure;

    /** From here on every call fails like this. */
    void failWith(Supplier<RuntimeException> how) {
        failure = how;
    }

    void mend() {
        failure = null;
        applied.clear();
        traced.clear();
        searched.clear();
    }

    void apply(List<LineageEvent> events) {
        failIfTold();
        applied.addAll(events);
    }

    Optional<LineageGraph> trace(LineageRequest request) {
        failIfTold();
        traced.add(request);
        EntityKey focus = request.focus();
        if (!focus.equals(ORDERS.key()) && !focus.equals(LOAD.key())) {
            return Optional.empty();
        }
        var columns = List.of(new LineageGraph.Column("id", Optional.of("int")));
        var nodes = List.of(
                new LineageGraph.Node(DATASET, 0, Optional.of("TABLE"), Optional.empty(), 0, 0, 1, columns),
                new LineageGraph.Node(JOB, -1, Optional.empty(), Optional.of(RunState.FAILED), 2, 0, 0, List.of()));
        var edges = List.of(new LineageGraph.Edge(LOAD.key(), ORDERS.key(), LineageGraph.Origin.OBSERVED, SEEN));
        return Optional.of(new LineageGraph(focus, nodes, edges, List.of(), 2, request.limit()));
    }

    CatalogStore catalog() {
        return new CatalogStore() {
            @Override
            public SearchResult search(SearchQuery query) {
                failIfTold();
                searched.add(query);
                return new SearchResult(
                        List.of(new SearchHit(DATASET, Optional.of("All orders"), Optional.empty(), SEEN)),
                        1,
                        Map.of(EntityKind.DATASET, 1L),
                        Map.of("postgres", 1L));
            }

            @Override
            public Optional<DatasetDetails> dataset(EntityKey key) {
                failIfTold();
                return Optional.of(orders())
                        .filter(found -> found.entity().key().equals(key));
            }

            @Override
            public Optional<JobDetails> job(EntityKey key) {
                failIfTold();
                return Optional.of(load()).filter(found -> found.entity().key().equals(key));
            }

            @Override
            public List<RunSummary> runs(EntityKey job, int offset, int limit) {
                return List.of(new RunSummary(
                        new RunId(new UUID(1, 2)),
                        JOB,
                        RunState.RUNNING,
                        Optional.of(SEEN),
                        Optional.empty(),
                        Optional.empty()));
            }

            @Override
            public CatalogOverview overview() {
                return new CatalogOverview(1, 1, 1, 1, List.of(), List.of(), List.of());
            }
        };
    }

    private static DatasetDetails orders() {
        return new DatasetDetails(
                DATASET,
                Optional.of("TABLE"),
                Optional.empty(),
                Optional.empty(),
                List.of(new DatasetDetails.Column("id", Optional.of("int"), Optional.empty(), 0, 0)),
                List.of(JOB),
                List.of(),
                List.of(),
                List.of(new FacetView("schema", "{}", "https://example.com", SEEN)),
                SEEN,
                SEEN);
    }

    private static JobDetails load() {
        return new JobDetails(
                JOB,
                Optional.of("BATCH"),
                Optional.empty(),
                Optional.of("select 1"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(DATASET),
                List.of(),
                1,
                SEEN,
                SEEN);
    }

    private void failIfTold() {
        Supplier<RuntimeException> how = failure;
        if (how != null) {
            throw how.get();
        }
    }
}
