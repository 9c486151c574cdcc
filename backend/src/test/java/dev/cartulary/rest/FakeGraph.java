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
import dev.cartulary.lineage.BatchRefused;
import dev.cartulary.lineage.ColumnLineage;
import dev.cartulary.lineage.ColumnRequest;
import dev.cartulary.lineage.DeadLetter;
import dev.cartulary.lineage.DiffRequest;
import dev.cartulary.lineage.FakeJournaledGraph;
import dev.cartulary.lineage.Impact;
import dev.cartulary.lineage.ImpactRequest;
import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageStore;
import dev.cartulary.lineage.Neighbourhood;
import dev.cartulary.lineage.PathRequest;
import dev.cartulary.lineage.RunLineage;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A graph of one dataset and one job that remembers what was asked and can be made to fail. */
final class FakeGraph {
    static final DatasetId ORDERS = new DatasetId(new Namespace("postgres://db:5432"), "food.public.orders");
    /** Another name of the dataset. */
    static final DatasetId ALIAS = new DatasetId(new Namespace("hive://h"), "orders");

    /** Another name of two datasets. */
    static final DatasetId CLAIMED_TWICE = new DatasetId(new Namespace("hive://h"), "both");

    static final JobId LOAD = new JobId(new Namespace("airflow"), "load:orders");
    private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final EntityRef DATASET =
            new EntityRef(EntityKind.DATASET, ORDERS.key(), ORDERS.namespace().name(), ORDERS.name(), "postgres");
    private static final EntityRef JOB =
            new EntityRef(EntityKind.JOB, LOAD.key(), LOAD.namespace().name(), LOAD.name(), "airflow");

    /** A name that a spreadsheet would run. */
    private static final EntityRef ODD = new EntityRef(
            EntityKind.DATASET, new DatasetId(new Namespace("s3://b"), "=1+1,x").key(), "s3://b", "=1+1,x", "s3");

    static final RunSummary RUN = new RunSummary(
            new RunId(new UUID(1, 2)), JOB, RunState.RUNNING, Optional.of(SEEN), Optional.empty(), Optional.empty());
    private static final LineageGraph.Trust TRUST =
            new LineageGraph.Trust(Optional.of(SEEN), Optional.empty(), 3, 20, Optional.of(RUN.id()));

    final List<Instant> instants = new ArrayList<>();
    final List<ImpactRequest> impacts = new ArrayList<>();
    final List<GraphChange> applied = new CopyOnWriteArrayList<>();
    final List<LineageRequest> traced = new ArrayList<>();
    final List<SearchQuery> searched = new ArrayList<>();
    private volatile String poison = "";
    private volatile @Nullable Supplier<RuntimeException> failure;

    /** From here on every call fails like this. */
    void failWith(Supplier<RuntimeException> how) {
        failure = how;
    }

    /** From here on events of a job of this name are not had. */
    void refuse(String job) {
        poison = job;
    }

    void mend() {
        failure = null;
        poison = "";
        applied.clear();
        traced.clear();
        searched.clear();
        impacts.clear();
        instants.clear();
    }

    FakeJournaledGraph journaled() {
        return new FakeJournaledGraph(changes -> {
            failIfTold();
            if (changes.stream().anyMatch(this::isPoison)) {
                throw new BatchRefused(DeadLetter.Kind.REFUSED, "Neo.Test", new IllegalStateException());
            }
            applied.addAll(changes);
        });
    }

    private static Stream<EntityKey> meant(EntityKey key) {
        if (key.equals(CLAIMED_TWICE.key())) {
            return Stream.of(ORDERS.key(), ODD.key());
        }
        if (key.equals(ALIAS.key())) {
            return Stream.of(ORDERS.key());
        }
        return key.equals(ORDERS.key()) || key.equals(LOAD.key()) ? Stream.of(key) : Stream.of();
    }

    LineageStore lineage() {
        return new LineageStore() {
            @Override
            public List<EntityKey> meant(List<EntityKey> keys) {
                failIfTold();
                return keys.stream().flatMap(FakeGraph::meant).distinct().toList();
            }

            @Override
            public Optional<LineageGraph> trace(LineageRequest request) {
                return FakeGraph.this.trace(request);
            }

            @Override
            public Optional<Neighbourhood> neighbourhood(LineageRequest request) {
                return FakeGraph.this
                        .trace(request)
                        .map(graph -> new Neighbourhood(
                                graph.nodes().stream()
                                        .map(node -> node.entity().key())
                                        .toList(),
                                graph.total()));
            }

            @Override
            public Optional<LineageGraph> trace(LineageRequest request, Instant asOf) {
                instants.add(asOf);
                return FakeGraph.this.trace(request);
            }

            @Override
            public Optional<LineageDiff> diff(DiffRequest request) {
                var edge = new LineageGraph.Edge(
                        LOAD.key(),
                        ORDERS.key(),
                        LineageGraph.Origin.OBSERVED,
                        request.from(),
                        TRUST,
                        Optional.empty());
                var gone = new LineageDiff.Change(
                        Optional.of(edge),
                        Optional.empty(),
                        Optional.of(new LineageDiff.Cause(Optional.of(RUN.id()), request.to())));
                return isId(request.focus(), Optional.empty())
                        ? Optional.of(new LineageDiff(List.of(DATASET, JOB), List.of(gone), false))
                        : Optional.empty();
            }

            @Override
            public Optional<ColumnLineage> trace(ColumnRequest request) {
                var id = new ColumnLineage.Node(DATASET, "id", Optional.of("int"), 0);
                return isId(request.dataset(), Optional.of(request.column()))
                        ? Optional.of(new ColumnLineage(DATASET.key(), "id", List.of(id), List.of(), 7, 1))
                        : Optional.empty();
            }

            @Override
            public Optional<RunLineage> trace(RunId run, int limit) {
                LineageGraph graph = trace(new LineageRequest(LOAD.key(), 1, 1, Set.of(), limit, false))
                        .orElseThrow();
                return run.equals(RUN.id())
                        ? Optional.of(new RunLineage(RUN, graph, Optional.empty(), List.of(RUN), 3))
                        : Optional.empty();
            }

            @Override
            public Optional<Impact> impact(ImpactRequest request) {
                impacts.add(request);
                var orders = new Impact.Stop(DATASET, request.column());
                var item = new Impact.Item(
                        new Impact.Stop(ODD, request.column()),
                        1,
                        List.of(orders, new Impact.Stop(ODD, request.column())),
                        List.of("Jane", "Joe"),
                        SEEN,
                        true);
                return isId(request.focus(), request.column())
                        ? Optional.of(new Impact(List.of(item), 12, false))
                        : Optional.empty();
            }

            @Override
            public Optional<List<Impact.Stop>> path(PathRequest request) {
                if (request.to().key().equals(LOAD.key())) {
                    return Optional.of(List.of());
                }
                return isId(request.from().key(), request.from().column())
                        ? Optional.of(
                                List.of(new Impact.Stop(DATASET, request.from().column())))
                        : Optional.empty();
            }
        };
    }

    private static boolean isId(EntityKey key, Optional<String> column) {
        return key.equals(ORDERS.key())
                && column.filter(path -> !path.equals("id")).isEmpty();
    }

    private Optional<LineageGraph> trace(LineageRequest request) {
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
        var edges = List.of(new LineageGraph.Edge(
                LOAD.key(), ORDERS.key(), LineageGraph.Origin.OBSERVED, SEEN, TRUST, Optional.empty()));
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
                return List.of(RUN);
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
                List.of(new DatasetDetails.OtherName("s3://lake", "orders", false)),
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

    private boolean isPoison(GraphChange change) {
        return change.jobs().stream().anyMatch(job -> job.id().name().equals(poison));
    }

    private void failIfTold() {
        Supplier<RuntimeException> how = failure;
        if (how != null) {
            throw how.get();
        }
    }
}
