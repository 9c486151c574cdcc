package dev.cartulary.catalog.neo4j;

import static dev.cartulary.catalog.neo4j.GraphRecords.instant;
import static dev.cartulary.catalog.neo4j.GraphRecords.joined;
import static dev.cartulary.catalog.neo4j.GraphRecords.ref;
import static dev.cartulary.catalog.neo4j.GraphRecords.refs;
import static dev.cartulary.catalog.neo4j.GraphRecords.text;

import dev.cartulary.catalog.CatalogOverview;
import dev.cartulary.catalog.CatalogStore;
import dev.cartulary.catalog.DatasetDetails;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.FacetView;
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.catalog.RunSummary;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.catalog.SearchResult;
import dev.cartulary.openlineage.EntityKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads the catalog. Every query has a time limit that the database keeps. */
@Component
final class Neo4jCatalogStore implements CatalogStore {
    /** What a home page shows of each list. */
    private static final int GLANCE = 10;

    /** Failures examined for a later success: far more than a page shows, and still some milliseconds. */
    private static final int FAILURES_EXAMINED = 1000;

    private final Driver driver;
    private final SessionConfig session;
    private final CatalogGraphSettings settings;

    Neo4jCatalogStore(Driver driver, SessionConfig session, CatalogGraphSettings settings) {
        this.driver = driver;
        this.session = session;
        this.settings = settings;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return read(transaction -> new SearchCatalog(transaction, query, settings.examined()).result());
    }

    @Override
    public Optional<DatasetDetails> dataset(EntityKey key) {
        return read(transaction -> new DatasetReads(transaction, settings).dataset(key));
    }

    @Override
    public Optional<JobDetails> job(EntityKey key) {
        Map<String, Object> parameters = of(key);
        return read(transaction -> first(transaction, CatalogCypher.JOB, parameters)
                .map(row -> job(row, facets(transaction, parameters))));
    }

    @Override
    public List<RunSummary> runs(EntityKey job, int offset, int limit) {
        Map<String, Object> parameters = of(job);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        return read(
                transaction -> transaction.run(CatalogCypher.RUNS, parameters).list(GraphRecords::run));
    }

    @Override
    public CatalogOverview overview() {
        var recent = new SearchQuery("", Set.of(EntityKind.DATASET), Set.of(), 0, GLANCE);
        Map<String, Object> parameters = Map.of("limit", GLANCE, "examined", FAILURES_EXAMINED);
        return read(transaction -> {
            Record counts = transaction.run(CatalogCypher.COUNTS).single();
            return new CatalogOverview(
                    counts.get("datasets").asLong(),
                    counts.get("columns").asLong(),
                    counts.get("jobs").asLong(),
                    counts.get("runs").asLong(),
                    new SearchCatalog(transaction, recent, settings.examined()).page(),
                    transaction.run(CatalogCypher.RECENT_RUNS, parameters).list(GraphRecords::run),
                    transaction.run(CatalogCypher.FAILED_RUNS, parameters).list(GraphRecords::run));
        });
    }

    private static List<FacetView> facets(TransactionContext transaction, Map<String, Object> parameters) {
        return transaction.run(CatalogCypher.FACETS, parameters).list(GraphRecords::facet);
    }

    private static JobDetails job(Record row, List<FacetView> facets) {
        Value node = row.get("n");
        Value parent = row.get("parent");
        return new JobDetails(
                ref(row.get("ref")),
                joined(node.get("processingType"), node.get("type")),
                text(node.get("description")),
                text(node.get("sql")),
                parent.isNull() ? Optional.empty() : Optional.of(ref(parent)),
                refs(row.get("children")),
                refs(row.get("inputs")),
                refs(row.get("outputs")),
                facets,
                row.get("runs").asLong(),
                instant(node.get("firstSeen")),
                instant(node.get("lastSeen")));
    }

    private static Optional<Record> first(
            TransactionContext transaction, String cypher, Map<String, Object> parameters) {
        return transaction.run(cypher, parameters).stream().findFirst();
    }

    private Map<String, Object> of(EntityKey key) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", key.value());
        parameters.put("columns", settings.columns());
        parameters.put("neighbours", settings.neighbours());
        return parameters;
    }

    private <T> T read(TransactionCallback<T> work) {
        var config =
                TransactionConfig.builder().withTimeout(settings.readTimeout()).build();
        try (Session reading = driver.session(session)) {
            return reading.executeRead(work, config);
        }
    }
}
