package dev.cartulary.marquez.neo4j;

import dev.cartulary.catalog.PackedText;
import dev.cartulary.catalog.RunState;
import dev.cartulary.marquez.ColumnGraph;
import dev.cartulary.marquez.ColumnsRequest;
import dev.cartulary.marquez.DatasetDetail;
import dev.cartulary.marquez.DatasetView;
import dev.cartulary.marquez.FacetBody;
import dev.cartulary.marquez.GraphView;
import dev.cartulary.marquez.JobDetail;
import dev.cartulary.marquez.JobFilter;
import dev.cartulary.marquez.JobView;
import dev.cartulary.marquez.Listing;
import dev.cartulary.marquez.MarquezSettings;
import dev.cartulary.marquez.MarquezStore;
import dev.cartulary.marquez.NamespaceView;
import dev.cartulary.marquez.Paged;
import dev.cartulary.marquez.RunView;
import dev.cartulary.marquez.SourceView;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads lists as pages of keys first, then what is to be known of those. */
@Component
final class Neo4jMarquezStore implements MarquezStore {
    /** As many newest runs of a job as the web interface of Marquez draws. */
    private static final int RUNS_SHOWN = 10;

    /** Jobs that write the same dataset are few; more are looked at no further. */
    private static final int WRITERS = 20;

    /** Newest runs of a job that are looked at for one that wrote a dataset; a job that writes it mostly does so each time. */
    private static final int RECENT = 20;

    /** Looked through for those neighbours of a job that are in a graph: more than any job has that a person wrote. */
    private static final int MOST_EDGES = 50_000;

    /** Facets that a node of a graph shows something of. */
    private static final List<String> BRIEF_FACETS = List.of("sourceCodeLocation", "tags");

    private final Driver driver;
    private final SessionConfig session;
    private final MarquezSettings settings;

    Neo4jMarquezStore(Driver driver, SessionConfig session, MarquezSettings settings) {
        this.driver = driver;
        this.session = session;
        this.settings = settings;
    }

    @Override
    public List<NamespaceView> namespaces(Paged page) {
        return reading(transaction ->
                transaction.run(MarquezCypher.NAMESPACES, parameters(page)).list(Views::namespace));
    }

    @Override
    public Optional<NamespaceView> namespace(Namespace name) {
        return reading(transaction ->
                transaction.run(MarquezCypher.NAMESPACE, parameters(name)).list(Views::namespace).stream()
                        .findFirst());
    }

    @Override
    public Listing<JobView> jobs(JobFilter filter, Paged page) {
        boolean all = filter.namespace().isEmpty();
        boolean any = filter.lastRun().isEmpty();
        Map<String, Object> parameters = parameters(page);
        filter.namespace().ifPresent(name -> parameters.putAll(parameters(name)));
        parameters.put("states", filter.lastRun().stream().map(RunState::name).toList());
        String keys = all
                ? any ? MarquezCypher.ALL_JOBS : MarquezCypher.ALL_JOBS_BY_STATE
                : any ? MarquezCypher.JOBS_OF_NAMESPACE : MarquezCypher.JOBS_OF_NAMESPACE_BY_STATE;
        String count = all ? MarquezCypher.COUNT_JOBS : MarquezCypher.COUNT_JOBS_OF_NAMESPACE;
        return reading(transaction -> new Listing<>(
                jobs(transaction, texts(transaction, keys, parameters, "key")), total(transaction, count, parameters)));
    }

    @Override
    public Optional<JobDetail> job(EntityKey key) {
        return reading(transaction -> jobs(transaction, List.of(key.value())).stream()
                .findFirst()
                .map(job -> new JobDetail(job, newestRun(transaction, job))));
    }

    private Optional<RunView> newestRun(TransactionContext transaction, JobView job) {
        return job.runs().stream()
                .findFirst()
                .flatMap(run ->
                        runs(transaction, List.of(text(run.id()))).stream().findFirst());
    }

    @Override
    public Listing<DatasetView> datasets(Namespace namespace, Paged page) {
        Map<String, Object> parameters = parameters(page);
        parameters.putAll(parameters(namespace));
        return reading(transaction -> new Listing<>(
                datasets(transaction, texts(transaction, MarquezCypher.DATASETS_OF_NAMESPACE, parameters, "key")),
                total(transaction, MarquezCypher.COUNT_DATASETS_OF_NAMESPACE, parameters)));
    }

    @Override
    public Optional<DatasetDetail> dataset(EntityKey key) {
        return reading(transaction -> datasets(transaction, List.of(key.value())).stream()
                .findFirst()
                .map(dataset ->
                        new DatasetDetail(dataset, new ColumnReach(transaction).inflows(key, settings.neighbours()))));
    }

    @Override
    public GraphView graph(List<EntityKey> keys) {
        Map<String, Object> ofDatasets =
                details(keys.stream().map(EntityKey::value).toList(), false);
        Map<String, Object> ofJobs = new HashMap<>(ofDatasets);
        ofJobs.put("runs", 1);
        ofJobs.put("neighbours", MOST_EDGES);
        return reading(transaction -> {
            List<DatasetView> datasets =
                    transaction.run(MarquezCypher.DATASETS, ofDatasets).list(Views::dataset);
            Set<DatasetId> drawn = datasets.stream().map(DatasetView::id).collect(Collectors.toSet());
            return new GraphView(
                    jobs(transaction, ofJobs).stream()
                            .map(job -> ofGraph(job, drawn))
                            .toList(),
                    datasets);
        });
    }

    private GraphView.Job ofGraph(JobView job, Set<DatasetId> drawn) {
        return new GraphView.Job(
                job.withNeighbours(settings.neighbours()),
                job.inputs().stream().filter(drawn::contains).toList(),
                job.outputs().stream().filter(drawn::contains).toList());
    }

    @Override
    public Listing<RunView> runs(EntityKey job, Paged page) {
        Map<String, Object> parameters = parameters(page);
        parameters.put("key", job.value());
        return reading(transaction -> new Listing<>(
                runs(transaction, texts(transaction, MarquezCypher.RUNS_OF_JOB, parameters, "runId")),
                total(transaction, MarquezCypher.COUNT_RUNS_OF_JOB, parameters)));
    }

    @Override
    public List<RunView> runs(List<RunId> ids) {
        return reading(transaction ->
                runs(transaction, ids.stream().map(Neo4jMarquezStore::text).toList()));
    }

    @Override
    public Listing<RunId> writings(EntityKey dataset, Paged page) {
        Map<String, Object> parameters = parameters(page);
        parameters.put("key", dataset.value());
        parameters.put("writers", WRITERS);
        parameters.put("recent", settings.examined());
        return reading(transaction -> new Listing<>(
                transaction.run(MarquezCypher.WRITINGS, parameters).list(row -> Views.runId(row.get("runId"))),
                total(transaction, MarquezCypher.COUNT_WRITINGS, parameters)));
    }

    @Override
    public Optional<ColumnGraph> columns(ColumnsRequest request) {
        return reading(transaction -> new ColumnReach(transaction).around(request));
    }

    @Override
    public List<SourceView> sources() {
        return reading(transaction -> transaction
                .run(MarquezCypher.SOURCES, Map.of("examined", settings.examined()))
                .list(Views::source));
    }

    @Override
    public List<FacetBody> tags() {
        return reading(transaction -> transaction
                .run(MarquezCypher.TAGS, Map.of("examined", settings.examined()))
                .list(row ->
                        new FacetBody("tags", PackedText.unpack(row.get("body").asObject()))));
    }

    private List<JobView> jobs(TransactionContext transaction, List<String> keys) {
        Map<String, Object> parameters = details(keys, true);
        parameters.put("runs", RUNS_SHOWN);
        return jobs(transaction, parameters);
    }

    private static List<JobView> jobs(TransactionContext transaction, Map<String, Object> parameters) {
        Map<String, List<Value>> runs = new HashMap<>();
        transaction
                .run(MarquezCypher.RUNS_OF_JOBS, parameters)
                .forEachRemaining(row ->
                        runs.put(row.get("key").asString(), row.get("runs").asList(run -> run)));
        return transaction
                .run(MarquezCypher.JOBS, parameters)
                .list(row -> Views.job(row, runs.getOrDefault(row.get("key").asString(), List.of())));
    }

    private List<DatasetView> datasets(TransactionContext transaction, List<String> keys) {
        return transaction.run(MarquezCypher.DATASETS, details(keys, true)).list(Views::dataset);
    }

    private List<RunView> runs(TransactionContext transaction, List<String> ids) {
        var parameters = Map.<String, Object>of(
                "ids", ids, "neighbours", settings.neighbours(), "writers", WRITERS, "recent", RECENT);
        return transaction.run(MarquezCypher.RUNS, parameters).list(Views::run);
    }

    /** @param full for a page and not for a node of a graph */
    private Map<String, Object> details(List<String> keys, boolean full) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("keys", keys);
        parameters.put("neighbours", settings.neighbours());
        parameters.put("writers", WRITERS);
        parameters.put("recent", RECENT);
        parameters.put("full", full);
        parameters.put("named", BRIEF_FACETS);
        return parameters;
    }

    private Map<String, Object> parameters(Paged page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("offset", page.offset());
        parameters.put("limit", page.limit());
        parameters.put("examined", settings.examined());
        return parameters;
    }

    private Map<String, Object> parameters(Namespace namespace) {
        String name = namespace.name();
        // A long name is in the key as its first characters and a hash.
        String prefix =
                name.substring(0, name.offsetByCodePoints(0, Math.min(32, name.codePointCount(0, name.length()))));
        return Map.of("namespace", name, "prefix", prefix, "examined", settings.examined());
    }

    private static String text(RunId id) {
        return id.value().toString();
    }

    private static List<String> texts(
            TransactionContext transaction, String cypher, Map<String, Object> parameters, String column) {
        return transaction.run(cypher, parameters).list(row -> row.get(column).asString());
    }

    private static long total(TransactionContext transaction, String cypher, Map<String, Object> parameters) {
        return transaction.run(cypher, parameters).list(row -> row.get("total").asLong()).stream()
                .findFirst()
                .orElse(0L);
    }

    private <T> T reading(TransactionCallback<T> work) {
        var config =
                TransactionConfig.builder().withTimeout(settings.readTimeout()).build();
        try (Session reading = driver.session(session)) {
            return reading.executeRead(work, config);
        }
    }
}
