package dev.cartulary.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cartulary.monitoring.SchemaChange.FieldChange;
import dev.cartulary.monitoring.SchemaChange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangeTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER | int4 | ",
                "VARCHAR(20) | character varying ( 20 ) | ",
                "varchar(20) | string | BACKWARD",
                "string | varchar(20) | FORWARD",
                "varchar(20) | varchar(10) | FORWARD",
                "int | bigint | BACKWARD",
                "double | float | FORWARD",
                "decimal(10,2) | numeric(12,4) | BACKWARD",
                "decimal(10,2) | decimal(10,4) | BREAKING",
                "string | int | BREAKING",
                "timestamp | timestamptz | BREAKING",
                "array<int> | array<long> | BACKWARD",
                "array<int> | map<int,int> | BREAKING",
                "struct<a:int,b:string> | struct<b:string,a:int> | ",
                "struct<a:int> | struct<a:int,b:array<struct<c:int>>> | FORWARD",
                "struct<a:int,b:string> | struct<a:long> | BACKWARD",
                "struct<a:int> | struct<b:int> | BREAKING",
                "ROW<a int, b decimal(10,2)> | ROW<a int, b decimal(9,2)> | FORWARD",
                "struct<a:int | struct<a:int> | BREAKING",
                "whatever(1,2,3) | WHATEVER(1,2,3) | "
            })
    void aTypeChangesByWhoMayGoOn(String before, String after, String expected) {
        List<SchemaChange> changes =
                SchemaChange.between(List.of(schema("1", 1, "x", before), schema("2", 2, "x", after)));

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().compatibility())
                .isEqualTo(expected == null ? Compatibility.FULL : Compatibility.valueOf(expected));
        assertThat(changes.getFirst().fields().isEmpty()).isEqualTo(expected == null);
    }

    @Test
    void aTypeThatWasNotToldIsNoChange() {
        assertThat(SchemaChange.between(List.of(schema("1", 1, "x", ""), schema("2", 2, "x", "int")))
                        .getFirst()
                        .fields())
                .isEmpty();
    }

    @Test
    void addedAndRemovedFieldsTogetherBreak() {
        SchemaChange change = SchemaChange.between(
                        List.of(schema("1", 1, "a", "int", "b", "int"), schema("2", 2, "a", "int", "c", "int")))
                .getFirst();

        assertThat(change.compatibility()).isEqualTo(Compatibility.BREAKING);
        assertThat(change.fields())
                .extracting(FieldChange::path, FieldChange::kind, FieldChange::compatibility)
                .containsExactly(
                        tuple("b", Kind.REMOVED, Compatibility.BACKWARD),
                        tuple("c", Kind.ADDED, Compatibility.FORWARD));
    }

    @Test
    void nestedFieldsComeAndGoWithTheirParent() {
        SchemaChange change = SchemaChange.between(List.of(
                        schema("1", 1, "a", "int"), schema("2", 2, "a", "int", "p", "struct", "p.q", "struct<r:int>")))
                .getFirst();

        assertThat(change.fields()).extracting(FieldChange::path).containsExactly("p");
    }

    @Test
    void nestedFieldsAreTheSameAsSentOrAsText() {
        SchemaChange change = SchemaChange.between(
                        List.of(schema("1", 1, "p", "struct<q:int>"), schema("2", 2, "p", "struct", "p.q", "bigint")))
                .getFirst();

        assertThat(change.fields()).extracting(FieldChange::path).containsExactly("p.q");
    }

    @Test
    void newestChangeFirstAndASchemaThatCameBackIsTold() {
        SchemaVersion first = schema("1", 1, 9, "a", "int");
        SchemaVersion second = schema("2", 2, 3, "a", "string");
        SchemaVersion third = schema("3", 4, 4, "a", "date");

        List<SchemaChange> changes = SchemaChange.between(List.of(third, first, second));

        assertThat(changes).extracting(SchemaChange::to).containsExactly("1", "3", "2");
        assertThat(changes).extracting(SchemaChange::returned).containsExactly(true, false, false);
        assertThat(SchemaChange.between(List.of(first))).isEmpty();
        assertThat(SchemaChange.between(List.of())).isEmpty();
    }

    @Test
    void typesOfAnyDepthAndLengthEnd() {
        String deep = "array<".repeat(50_000) + "int" + ">".repeat(50_000);
        String blank = "int" + " ".repeat(100_000) + "!";

        assertThat(SchemaChange.between(List.of(schema("1", 1, "x", deep), schema("2", 2, "x", blank)))
                        .getFirst()
                        .compatibility())
                .isEqualTo(Compatibility.BREAKING);
    }

    private static SchemaVersion schema(String id, int firstHour, String... pathsAndTypes) {
        return schema(id, firstHour, firstHour, pathsAndTypes);
    }

    private static SchemaVersion schema(String id, int firstHour, int lastHour, String... pathsAndTypes) {
        SequencedMap<String, String> types = new TreeMap<>();
        for (int i = 0; i < pathsAndTypes.length; i += 2) {
            types.put(pathsAndTypes[i], pathsAndTypes[i + 1]);
        }
        return new SchemaVersion(id, NOON.plusSeconds(firstHour * 3600L), NOON.plusSeconds(lastHour * 3600L), types);
    }
}
