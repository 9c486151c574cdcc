package dev.cartulary.catalog;

import static dev.cartulary.lineage.Events.dataset;
import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.event;
import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.runId;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.catalog.DatasetDetails.Column;
import dev.cartulary.catalog.DatasetDetails.Owner;
import dev.cartulary.lineage.Events;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every catalog store answers after events were applied. */
public abstract class CatalogStoreContract {
    protected abstract CatalogStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void knowsNothingOfWhatNobodyNamed() {
        assertThat(store().dataset(datasetKey("nowhere"))).isEmpty();
        assertThat(store().job(jobKey("nobody"))).isEmpty();
        assertThat(store().runs(jobKey("nobody"), 0, 10)).isEmpty();
        assertThat(store().overview()).isEqualTo(new CatalogOverview(0, 0, 0, 0, List.of(), List.of(), List.of()));
        assertThat(search("anything")).isEmpty();
        assertThat(search("")).isEmpty();
    }

    @Test
    void describesADatasetByItsNewestFacets() {
        given(
                run("COMPLETE@2", "01", "load", "'outputs': [%s]".formatted(dataset("public.orders", """
                        {'documentation': {'_producer': 'https://p', 'description': 'All orders'},
                         'datasetType': {'datasetType': 'TABLE'},
                         'dataSource': {'name': 'shop', 'uri': 'postgres://db'},
                         'ownership': {'owners': [{'name': 'team:sales', 'type': 'MAINTAINER'}, {'name': 'user:ann'}]},
                         'schema': {'fields': [{'name': 'id', 'type': 'INT', 'description': 'The key'},
                           {'name': 'buyer', 'type': 'STRUCT', 'fields': [{'name': 'city', 'type': 'TEXT'}]}]}}
                        """))),
                run(
                        "COMPLETE@1",
                        "02",
                        "load",
                        "'outputs': [%s]"
                                .formatted(dataset(
                                        "public.orders",
                                        "{'documentation': {'description': 'Old words'}, 'custom': {'a': 1}}"))),
                run("START@3", "03", "report", "'inputs': " + datasets("public.orders")));

        DatasetDetails orders = store().dataset(datasetKey("public.orders")).orElseThrow();

        assertThat(orders.entity())
                .isEqualTo(new EntityRef(
                        EntityKind.DATASET, datasetKey("public.orders"), "postgres://db", "public.orders", "postgres"));
        assertThat(orders.description()).contains("All orders");
        assertThat(orders.type()).contains("TABLE");
        assertThat(orders.source()).contains("shop postgres://db");
        assertThat(orders.columns())
                .containsExactly(
                        new Column("id", Optional.of("INT"), Optional.of("The key"), 0, 0),
                        new Column("buyer", Optional.of("STRUCT"), Optional.empty(), 0, 0),
                        new Column("buyer.city", Optional.of("TEXT"), Optional.empty(), 0, 0));
        assertThat(orders.owners())
                .containsExactlyInAnyOrder(
                        new Owner("team:sales", Optional.of("MAINTAINER")), new Owner("user:ann", Optional.empty()));
        assertThat(orders.producers()).extracting(EntityRef::name).containsExactly("load");
        assertThat(orders.consumers()).extracting(EntityRef::name).containsExactly("report");
        assertThat(orders.facets())
                .extracting(FacetView::name)
                .containsExactly("custom", "dataSource", "datasetType", "documentation", "ownership", "schema");
        assertThat(orders.facets().getFirst())
                .isEqualTo(new FacetView("custom", "{\n  \"a\" : 1\n}", "https://example.com/test", at(1)));
        assertThat(orders.firstSeen()).isEqualTo(at(1));
        assertThat(orders.lastSeen()).isEqualTo(at(3));
    }

    @Test
    void removesAWithdrawnFacetAndKeepsItRemovedFromOlderEvents() {
        given(
                documented("COMPLETE@1", "{'description': 'First'}"),
                documented("COMPLETE@3", "{'_deleted': true}"),
                documented("COMPLETE@2", "{'description': 'Late'}"));
        assertThat(store().dataset(datasetKey("t")).orElseThrow().description()).isEmpty();
        assertThat(store().dataset(datasetKey("t")).orElseThrow().facets()).isEmpty();

        given(documented("COMPLETE@4", "{'description': 'Again'}"));
        assertThat(store().dataset(datasetKey("t")).orElseThrow().description()).contains("Again");
    }

    @Test
    void listsTheFieldsOfTheNewestSchemaOnly() {
        given(withFields("COMPLETE@2", "b", "c"), withFields("COMPLETE@1", "a", "b"));
        assertThat(columns("t")).containsExactly("b", "c");

        given(withFields("COMPLETE@3", "c", "d"));
        assertThat(columns("t")).containsExactly("c", "d");
        assertThat(store().overview().columns()).isEqualTo(2);
    }

    @Test
    void describesAJobItsParentAndItsRuns() {
        given(
                run("START@1", "01", "dag.task", """
                        {'sql': {'query': 'SELECT 1'}, 'documentation': {'description': 'A task'},
                         'jobType': {'processingType': 'BATCH', 'integration': 'AIRFLOW', 'jobType': 'TASK'}}
                        """, "'inputs': " + datasets("a") + ", 'outputs': " + datasets("b")),
                event("""
                        {'eventType': 'COMPLETE', 'eventTime': '%s', 'producer': 'https://example.com',
                         'run': {'runId': '%s', 'facets': {'parent': {'run': {'runId': '%s'},
                            'job': {'namespace': 'jobs', 'name': 'dag'}}}},
                         'job': {'namespace': 'jobs', 'name': 'dag.task'}}
                        """.formatted(time(4), runId("01"), runId("aa"))));

        JobDetails task = store().job(jobKey("dag.task")).orElseThrow();
        assertThat(task.type()).contains("BATCH TASK");
        assertThat(task.description()).contains("A task");
        assertThat(task.sql()).contains("SELECT 1");
        assertThat(task.parent()).map(EntityRef::name).contains("dag");
        assertThat(task.inputs()).extracting(EntityRef::name).containsExactly("a");
        assertThat(task.outputs()).extracting(EntityRef::name).containsExactly("b");
        assertThat(task.runs()).isEqualTo(1);
        assertThat(store().job(jobKey("dag")).orElseThrow().children())
                .extracting(EntityRef::name)
                .containsExactly("dag.task");
        RunSummary only = store().runs(jobKey("dag.task"), 0, 10).getFirst();
        assertThat(only.state()).isEqualTo(RunState.COMPLETED);
        assertThat(only.duration()).contains(Duration.ofMinutes(3));
    }

    @Test
    void pagesRunsNewestFirst() {
        given(run("START@1", "01", "j", ""), run("START@3", "03", "j", ""), run("START@2", "02", "j", ""));

        assertThat(store().runs(jobKey("j"), 0, 2))
                .extracting(r -> r.startedAt().orElseThrow())
                .containsExactly(at(3), at(2));
        assertThat(store().runs(jobKey("j"), 2, 2))
                .extracting(r -> r.startedAt().orElseThrow())
                .containsExactly(at(1));
    }

    @Test
    void showsFailuresThatNoLaterRunMadeGood() {
        String error = "'producer': 'https://example.com'";
        given(
                run("START@1", "01", "mended", ""),
                run("FAIL@2", "01", "mended", ""),
                run("START@3", "02", "mended", ""),
                run("COMPLETE@4", "02", "mended", ""),
                run("START@5", "03", "broken", ""),
                event("""
                        {'eventType': 'FAIL', 'eventTime': '%s', %s,
                         'run': {'runId': '%s', 'facets': {'errorMessage': {'message': 'Disk full'}}},
                         'job': {'namespace': 'jobs', 'name': 'broken'}}
                        """.formatted(time(6), error, runId("03"))));

        CatalogOverview overview = store().overview();
        assertThat(overview.failedRuns()).extracting(r -> r.job().name()).containsExactly("broken");
        assertThat(overview.failedRuns().getFirst().error()).contains("Disk full");
        assertThat(overview.recentRuns()).extracting(r -> r.job().name()).containsExactly("broken", "mended", "mended");
        assertThat(overview.runs()).isEqualTo(3);
        assertThat(overview.jobs()).isEqualTo(2);
    }

    @Test
    void ranksExactNamesThenSegmentsThenBeginningsThenWordsThenTheRest() {
        given(
                seen(1, "orders"),
                seen(2, "public.orders"),
                seen(3, "orders_archive"),
                seen(4, "raw_orders_copy"),
                described(5, "unrelated", "{'documentation': {'description': 'Feeds the orders page'}}"),
                described(6, "other", "{'schema': {'fields': [{'name': 'id'}, {'name': 'ordersCount'}]}}"),
                seen(7, "nothing"));

        assertThat(search("Orders"))
                .containsExactly("orders", "public.orders", "orders_archive", "raw_orders_copy", "unrelated", "other");
        SearchHit byColumn = result("orders").hits().getLast();
        assertThat(byColumn.matchedColumn()).contains("ordersCount");
        assertThat(result("orders").hits().getFirst().matchedColumn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dimCustomer", "dim customer", "DIM_CUSTOMER_V2", "customer dim", "cust", "v2", "dim.customer"})
    void findsNamesHoweverTheyAreWritten(String text) {
        given(seen(1, "shop.dim_customer_v2"));

        assertThat(search(text)).containsExactly("shop.dim_customer_v2");
    }

    @Test
    void forgivesATypoOnlyWhereNothingElseIsFound() {
        given(seen(1, "customers"), seen(2, "costumers"));

        assertThat(search("costumers")).containsExactly("costumers");
        assertThat(search("custmers")).containsExactly("customers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "a AND",
                "(",
                "\"",
                "name:x",
                "[a TO",
                "^9~",
                "\\",
                "/re/",
                "+-!",
                "&&||",
                "{}",
                "=",
                "' OR 1=1 //"
            })
    void takesWhatWasTypedForText(String text) {
        given(seen(1, "plain"));

        assertThat(search(text)).isEmpty();
    }

    @Test
    void countsAndFiltersByKindAndPlatform() {
        given(run(
                "COMPLETE@1",
                "01",
                "orders_job",
                "'inputs': [{'namespace': 's3://lake', 'name': 'orders_raw'}], 'outputs': " + datasets("orders")));

        SearchResult all = result("orders");
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.byKind()).isEqualTo(Map.of(EntityKind.DATASET, 2L, EntityKind.JOB, 1L));
        SearchResult lake = store().search(new SearchQuery("orders", Set.of(EntityKind.DATASET), Set.of("s3"), 0, 10));
        assertThat(lake.hits()).extracting(hit -> hit.entity().name()).containsExactly("orders_raw");
        assertThat(lake.total()).isEqualTo(1);
        assertThat(lake.byKind()).isEqualTo(all.byKind());
        assertThat(lake.byPlatform()).isEqualTo(Map.of("s3", 1L, "postgres", 1L));
    }

    @Test
    void listsEverythingMostRecentlySeenFirstForABlankText() {
        given(seen(1, "a"), seen(3, "c"), seen(2, "b"));

        SearchResult page = store().search(new SearchQuery(" ", Set.of(EntityKind.DATASET), Set.of(), 1, 2));

        assertThat(page.hits()).extracting(hit -> hit.entity().name()).containsExactly("b", "a");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.byKind()).containsEntry(EntityKind.JOB, 1L);
    }

    @Test
    void opensEveryPageOfTheRealEvents() {
        apply(Events.corpus());

        var everything = new SearchQuery("", Set.of(), Set.of(), 0, SearchQuery.MAX_LIMIT);
        SearchResult listed = store().search(everything);
        assertThat(listed.total()).isGreaterThan(300);
        for (SearchHit hit : listed.hits()) {
            EntityKey key = hit.entity().key();
            switch (hit.entity().kind()) {
                case DATASET -> assertThat(store().dataset(key)).isPresent();
                case JOB -> {
                    JobDetails job = store().job(key).orElseThrow();
                    assertThat(store().runs(key, 0, 1000)).hasSize((int) job.runs());
                }
            }
            assertThat(search(hit.entity().name())).contains(hit.entity().name());
        }
        assertThat(store().overview().recentRuns()).hasSize(10);
    }

    private void given(LineageEvent... events) {
        apply(List.of(events));
    }

    private static LineageEvent seen(int minute, String name) {
        return described(minute, name, "{}");
    }

    private static LineageEvent described(int minute, String name, String facets) {
        return run("COMPLETE@" + minute, "1" + minute, "x", "'outputs': [%s]".formatted(dataset(name, facets)));
    }

    private static LineageEvent documented(String type, String facet) {
        return run(
                type, "01", "j", "'outputs': [%s]".formatted(dataset("t", "{'documentation': %s}".formatted(facet))));
    }

    private static LineageEvent withFields(String type, String... names) {
        String fields = String.join(
                ", ", List.of(names).stream().map("{'name': '%s'}"::formatted).toList());
        return run(
                type,
                "01",
                "j",
                "'outputs': [%s]".formatted(dataset("t", "{'schema': {'fields': [%s]}}".formatted(fields))));
    }

    private List<String> columns(String dataset) {
        return store().dataset(datasetKey(dataset)).orElseThrow().columns().stream()
                .map(Column::path)
                .toList();
    }

    private List<String> search(String text) {
        return result(text).hits().stream().map(hit -> hit.entity().name()).toList();
    }

    private SearchResult result(String text) {
        return store().search(new SearchQuery(text, Set.of(), Set.of(), 0, 100));
    }

    private static EntityKey datasetKey(String name) {
        return new DatasetId(new Namespace("postgres://db"), name).key();
    }

    private static EntityKey jobKey(String name) {
        return new JobId(new Namespace("jobs"), name).key();
    }

    private static Instant at(int minute) {
        return Instant.parse(time(minute));
    }
}
