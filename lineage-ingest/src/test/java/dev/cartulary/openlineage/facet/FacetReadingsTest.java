package dev.cartulary.openlineage.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.Facet;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.ColumnLineageFacet.OutputField;
import dev.cartulary.openlineage.facet.OwnershipFacet.Owner;
import dev.cartulary.openlineage.facet.SymlinksFacet.Symlink;
import dev.cartulary.openlineage.facet.TagsFacet.Tag;
import dev.cartulary.openlineage.facet.Transformation.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What each reading takes from a body. One quote stands for a double quote. */
class FacetReadingsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DatasetId ORDERS = new DatasetId(new Namespace("kafka://b"), "orders");

    @Test
    void flattensNestedFieldsInOrderOfTheirPositions() {
        var schema = read(SchemaFacet.class, "schema", """
                {'fields':[{'name':'b','ordinal_position':2,'type':null},
                {'name':'a','ordinal_position':1,'type':'struct','fields':[{'name':'x','description':'X'},{'name':'x'}]},
                {'name':'','ordinal_position':3},{'ordinal_position':4},'c']}""");
        assertThat(schema.fields())
                .containsExactly(
                        new SchemaField("a", Optional.of("struct"), Optional.empty(), 1),
                        new SchemaField("a.x", Optional.empty(), Optional.of("X"), 2),
                        new SchemaField("b", Optional.empty(), Optional.empty(), 3));
    }

    @Test
    void keepsTheOrderSentWherePositionsAreMissing() {
        var schema = read(SchemaFacet.class, "schema", "{'fields':[{'name':'b','ordinal_position':2},{'name':'a'}]}");
        assertThat(schema.fields()).extracting(SchemaField::path).containsExactly("b", "a");
    }

    @Test
    void replacesCharactersThatCannotBeStored() {
        var schema = read(SchemaFacet.class, "schema", "{'fields':[{'name':'a\\u0000b\\ud800'}]}");
        assertThat(schema.fields()).extracting(SchemaField::path).containsExactly("a\uFFFDb\uFFFD");
    }

    @Test
    void leavesOutFieldsWhosePathNoStoreCanIndex() {
        String longName = "n".repeat(1_500);
        var schema = read(SchemaFacet.class, "schema", """
                {'fields':[{'name':'%s','fields':[{'name':'%s'},{'name':'x'}]},{'name':'last'}]}""".formatted(longName, longName));
        assertThat(schema.fields())
                .extracting(SchemaField::path, SchemaField::ordinal)
                .containsExactly(tuple(longName, 1), tuple(longName + ".x", 2), tuple("last", 3));
    }

    @Test
    void doesNotUnfoldASmallBodyIntoAHugeOne() {
        String body = "{'fields':[{'name':'%s','fields':[%s{'name':'x'}]}]}"
                .formatted("n".repeat(1_900), "{'name':'y'},".repeat(3_000));
        assertThat(facet("schema", body, false)).isInstanceOf(UnknownFacet.class);
    }

    @Test
    void readsColumnLineage() {
        var lineage = read(ColumnLineageFacet.class, "columnLineage", """
                {'fields':{
                  'total':{'inputFields':[{'namespace':'kafka://b','name':'orders','field':'price','transformations':[
                    {'type':'DIRECT','subtype':'AGGREGATION','description':'sum','masking':true},
                    {'type':'indirect','subtype':'JOIN'},{'subtype':'?'}]}]},
                  'none':{'inputFields':[]},
                  'bad':{'inputFields':[{'name':'orders'},7,null]},
                  'worse':null},
                 'dataset':[{'namespace':'kafka://b','name':'orders','field':'status'}]}""");
        var sum = new Transformation(Kind.DIRECT, Optional.of("AGGREGATION"), Optional.of("sum"), true);
        var join = new Transformation(Kind.INDIRECT, Optional.of("JOIN"), Optional.empty(), false);
        var odd = new Transformation(Kind.DIRECT, Optional.of("?"), Optional.empty(), false);
        var influence = new Transformation(Kind.INDIRECT, Optional.empty(), Optional.empty(), false);
        assertThat(lineage.fields())
                .containsExactly(
                        new OutputField(
                                "total",
                                List.of(new InputField(ORDERS, Optional.of("price"), List.of(sum, join, odd)))),
                        new OutputField("none", List.of()),
                        new OutputField("bad", List.of()));
        assertThat(lineage.dataset())
                .containsExactly(new InputField(ORDERS, Optional.of("status"), List.of(influence)));
    }

    @Test
    void readsTheDeprecatedTransformationOfAField() {
        var lineage = read(ColumnLineageFacet.class, "columnLineage", """
                {'fields':{'a':{'inputFields':[{'namespace':'kafka://b','name':'orders','field':'x'}],
                'transformationType':'MASKED','transformationDescription':'hashed'},
                'b':{'inputFields':[{'namespace':'kafka://b','name':'orders','field':'y'}],'transformationType':''}}}""");
        assertThat(lineage.fields().getFirst().inputs().getFirst().transformations())
                .containsExactly(new Transformation(Kind.DIRECT, Optional.of("MASKED"), Optional.of("hashed"), true));
        assertThat(lineage.fields().getLast().inputs().getFirst().transformations())
                .containsExactly(Transformation.UNSTATED);
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://u:p@h:5432/d, postgres://h:5432/d",
        "postgres://u@h/d, postgres://h/d",
        "jdbc:mysql://u:p@h/d, jdbc:mysql://h/d",
        "abfss://container@account.dfs.core.windows.net/x, abfss://container@account.dfs.core.windows.net/x",
        "https://h/a@b, https://h/a@b",
        "bigquery, bigquery",
    })
    void stripsUserinfoFromTheSourceAddress(String sent, String kept) {
        assertThat(read(DataSourceFacet.class, "dataSource", "{'name':'s','uri':'" + sent + "'}"))
                .satisfies(source -> assertThat(source.uri()).contains(kept))
                .satisfies(source -> assertThat(source.sourceName()).contains("s"));
    }

    @Test
    void readsAParentWithItsRoot() {
        var parent = read(ParentFacet.class, "parent", """
                {'run':{'runId':'0198a3f0-0000-7000-8000-000000000001'},'job':{'namespace':'n','name':'j'},
                'root':{'run':{'runId':'0198a3f0-0000-7000-8000-000000000002'},'job':{'namespace':'n','name':'r'}}}""");
        assertThat(parent.run()).isEqualTo(RunId.parse("0198A3F0-0000-7000-8000-000000000001"));
        assertThat(parent.job()).contains(new JobId(new Namespace("n"), "j"));
        assertThat(parent.rootRun()).isEqualTo(RunId.parse("0198a3f0-0000-7000-8000-000000000002"));
        assertThat(parent.rootJob()).contains(new JobId(new Namespace("n"), "r"));
    }

    @Test
    void readsAParentWhoseRunIdIsNoUuid() {
        var parent =
                read(ParentFacet.class, "parent", "{'run':{'runId':'manual__1'},'job':{'namespace':'n','name':'j'}}");
        assertThat(parent.run()).isEmpty();
        assertThat(parent.job()).isPresent();
    }

    @Test
    void readsTheSmallFacets() {
        assertThat(read(NominalTimeFacet.class, "nominalTime", "{'nominalStartTime':'2026-01-01T00:00:00Z'}")
                        .start())
                .contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(read(OwnershipFacet.class, "ownership", "{'owners':[{'name':'a','type':'T'},{}]}")
                        .owners())
                .containsExactly(new Owner("a", Optional.of("T")));
        assertThat(read(SymlinksFacet.class, "symlinks", """
                {'identifiers':[{'namespace':'kafka://b','name':'orders','type':'TABLE'},{'name':'x'}]}""").identifiers())
                .containsExactly(new Symlink(ORDERS, Optional.of("TABLE")));
        assertThat(read(TagsFacet.class, "tags", "{'tags':[{'key':'pii','value':true,'field':'a'},{'value':1}]}")
                        .tags())
                .containsExactly(new Tag("pii", Optional.of("true"), Optional.empty(), Optional.of("a")));
        assertThat(read(LifecycleStateChangeFacet.class, "lifecycleStateChange", """
                {'lifecycleStateChange':'rename','previousIdentifier':{'namespace':'kafka://b','name':'orders'}}"""))
                .satisfies(change -> assertThat(change.change()).isEqualTo("RENAME"))
                .satisfies(change -> assertThat(change.previous()).contains(ORDERS));
        assertThat(read(ProcessingEngineFacet.class, "processing_engine", "{'name':'spark','version':3.5}"))
                .satisfies(engine -> assertThat(engine.version()).contains("3.5"));
        assertThat(read(SourceCodeLocationFacet.class, "sourceCodeLocation", "{'type':'git','branch':'b'}")
                        .branch())
                .contains("b");
        assertThat(read(JobTypeFacet.class, "jobType", "{'integration':'SPARK','jobType':null}")
                        .type())
                .isEmpty();
        assertThat(read(DatasetTypeFacet.class, "datasetType", "{'datasetType':'VIEW'}")
                        .type())
                .isEqualTo("VIEW");
        assertThat(read(StorageFacet.class, "storage", "{'storageLayer':'iceberg'}")
                        .layer())
                .isEqualTo("iceberg");
        assertThat(read(VersionFacet.class, "version", "{'datasetVersion':7}").version())
                .isEqualTo("7");
        assertThat(read(ErrorMessageFacet.class, "errorMessage", "{'message':'m','stackTrace':null}")
                        .stackTrace())
                .isEmpty();
        assertThat(read(DocumentationFacet.class, "documentation", "{'description':'d'}")
                        .description())
                .isEqualTo("d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schema        | {}",
                "schema        | {'fields':{}}",
                "columnLineage | {'fields':[]}",
                "documentation | {'description':' '}",
                "ownership     | {'owners':'ada'}",
                "parent        | {'run':{}}",
                "sql           | {'query':null}",
                "version       | {'version':'1'}",
                "tags          | []",
                "mine          | {'a':1}",
            })
    void keepsTheRestVerbatimWithoutAReading(String name, String body) {
        assertThat(facet(name, body, false)).isEqualTo(new UnknownFacet(name, json(body), false));
    }

    @Test
    void readsNothingFromADeletionMark() {
        assertThat(facet("sql", "{'query':'select 1'}", true)).isInstanceOf(UnknownFacet.class);
    }

    private static <F extends Facet> F read(Class<F> type, String name, String body) {
        return type.cast(facet(name, body, false));
    }

    private static Facet facet(String name, String body, boolean deleted) {
        var envelope = new FacetEnvelope(name, json(body), Optional.empty(), deleted);
        Placement placement = Arrays.stream(Placement.values())
                .filter(place -> FacetReadings.known(place).contains(name))
                .findFirst()
                .orElse(Placement.DATASET);
        return FacetReadings.read(placement, envelope, JSON.readTree(json(body)), (pointer, reason) -> {});
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
