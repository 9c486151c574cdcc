package dev.cartulary.catalog;

import static dev.cartulary.lineage.Events.dataset;
import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.catalog.DatasetDetails.Column;
import dev.cartulary.catalog.DatasetDetails.OtherName;
import dev.cartulary.lineage.Events;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every catalog store answers about a dataset that is written as {@code lake/orders} and read as {@code shop.orders}. */
public abstract class OtherNamesCatalogContract {
    protected abstract CatalogStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void oneDatasetUnderTwoNames() {
        clear();
        apply(List.of(
                run("COMPLETE@1", "01", "write", "'outputs': [%s]".formatted(dataset("lake/orders", """
                        {'symlinks': {'identifiers': [{'namespace': 'postgres://db', 'name': 'shop.orders', 'type': 'TABLE'}]},
                         'documentation': {'description': 'As stored'},
                         'schema': {'fields': [{'name': 'id', 'type': 'long'}, {'name': 'folder', 'type': 'string'}]}}
                        """))),
                run("COMPLETE@2", "02", "read", "'inputs': [%s]".formatted(dataset("shop.orders", """
                        {'schema': {'fields': [{'name': 'id', 'type': 'BIGINT'}, {'name': 'buyer', 'type': 'TEXT'}]}}
                        """)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lake/orders", "shop.orders"})
    void eitherNameOpensTheOne(String name) {
        DatasetDetails orders = store().dataset(key(name)).orElseThrow();

        assertThat(orders.entity().name()).isEqualTo("shop.orders");
        assertThat(orders.otherNames()).containsExactly(new OtherName("postgres://db", "lake/orders", false));
        assertThat(orders.producers()).extracting(EntityRef::name).containsExactly("write");
        assertThat(orders.consumers()).extracting(EntityRef::name).containsExactly("read");
        assertThat(orders.description()).contains("As stored");
        assertThat(orders.columns())
                .containsExactly(
                        new Column("id", Optional.of("BIGINT"), Optional.empty(), 0, 0),
                        new Column("buyer", Optional.of("TEXT"), Optional.empty(), 0, 0),
                        new Column("folder", Optional.of("string"), Optional.empty(), 0, 0));
        assertThat(orders.facets()).extracting(FacetView::name).containsExactly("documentation", "schema", "symlinks");
        assertThat(orders.firstSeen()).isEqualTo(Instant.parse(time(1)));
        assertThat(orders.lastSeen()).isEqualTo(Instant.parse(time(2)));
    }

    @Test
    void itIsCountedAndListedOnce() {
        assertThat(store().overview().datasets()).isEqualTo(1);
        SearchResult all = store().search(new SearchQuery("", Set.of(EntityKind.DATASET), Set.of(), 0, 10));
        assertThat(names(all)).containsExactly("shop.orders");
        assertThat(all.total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "lake/orders", "shop.orders", "lake", "shop", "stored", "folder", "buyer"})
    void itIsFoundOnceByEitherNameAndByWhatIsSaidUnderEither(String text) {
        SearchResult found = store().search(new SearchQuery(text, Set.of(), Set.of(), 0, 10));

        assertThat(names(found)).containsExactly("shop.orders");
        assertThat(found.total()).isEqualTo(1);
    }

    @Test
    void aJobThatUsesBothNamesListsTheDatasetOnce() {
        apply(List.of(run("COMPLETE@3", "03", "both", "'inputs': " + datasets("lake/orders", "shop.orders"))));

        JobDetails both =
                store().job(new JobId(new Namespace("jobs"), "both").key()).orElseThrow();

        assertThat(both.inputs()).extracting(EntityRef::name).containsExactly("shop.orders");
    }

    @Test
    void aNameThatNoEventUsesIsShownAndFindsAndOpensItsDataset() {
        apply(List.of(claim(3, "lake/lonely", "shop.lonely")));

        assertThat(store().dataset(key("shop.lonely")).orElseThrow().entity().name())
                .isEqualTo("lake/lonely");
        assertThat(store().dataset(key("lake/lonely")).orElseThrow().otherNames())
                .containsExactly(new OtherName("postgres://db", "shop.lonely", false));
        assertThat(names(store().search(new SearchQuery("shop.lonely", Set.of(), Set.of(), 0, 10))))
                .containsExactly("lake/lonely");
    }

    @Test
    void aNameThatDifferentDatasetsClaimIsContested() {
        apply(List.of(claim(3, "other", "shop.orders")));

        assertThat(store().overview().datasets()).isEqualTo(3);
        assertThat(store().dataset(key("lake/orders")).orElseThrow().otherNames())
                .containsExactly(new OtherName("postgres://db", "shop.orders", true));
        assertThat(store().dataset(key("shop.orders")).orElseThrow().otherNames())
                .isEmpty();

        apply(List.of(claim(4, "a", "nowhere"), claim(5, "b", "nowhere")));
        assertThat(store().dataset(key("nowhere"))).isEmpty();
        assertThat(store().dataset(key("a")).orElseThrow().otherNames())
                .containsExactly(new OtherName("postgres://db", "nowhere", true));
    }

    @Test
    void columnsOnBothSidesOfItAreCountedOnce() {
        apply(List.of(
                fed(3, "lake/orders", "report"),
                fed(4, "shop.orders", "report"),
                fed(5, "raw", "lake/orders"),
                fed(6, "raw", "shop.orders")));

        assertThat(store().dataset(key("shop.orders")).orElseThrow().columns().getFirst())
                .isEqualTo(new Column("id", Optional.of("BIGINT"), Optional.empty(), 1, 1));
        assertThat(store().dataset(key("report")).orElseThrow().columns().getFirst())
                .isEqualTo(new Column("id", Optional.empty(), Optional.empty(), 1, 0));
    }

    private static List<String> names(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entity().name()).toList();
    }

    private static LineageEvent claim(int minute, String name, String other) {
        String symlinks =
                "{'symlinks': {'identifiers': [{'namespace': 'postgres://db', 'name': '%s', 'type': 'TABLE'}]}}";
        return run(
                "COMPLETE@" + minute,
                "1" + minute,
                "claim " + name,
                "'outputs': [%s]".formatted(dataset(name, symlinks.formatted(other))));
    }

    private static LineageEvent fed(int minute, String source, String target) {
        String facets = """
                {'columnLineage': {'fields': {'id': {'inputFields': [{'namespace': 'postgres://db', 'name': '%s', 'field': 'id'}]}}}}
                """.formatted(source);
        return Events.run(
                "COMPLETE@" + minute,
                "1" + minute,
                "feed " + source + target,
                "'inputs': %s, 'outputs': [%s]".formatted(datasets(source), dataset(target, facets)));
    }

    private static EntityKey key(String name) {
        return new DatasetId(new Namespace("postgres://db"), name).key();
    }
}
