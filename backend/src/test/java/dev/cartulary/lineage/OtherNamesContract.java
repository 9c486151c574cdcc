package dev.cartulary.lineage;

import static dev.cartulary.lineage.Events.dataset;
import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every projection makes of other names that datasets claim: which are one, whatever came first. */
public abstract class OtherNamesContract {
    protected abstract LineageStore store();

    protected abstract void apply(List<LineageEvent> events);

    /** Everything in the graph, comparable. */
    protected abstract List<String> dump();

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void twoProducersMayUseDifferentNamesInEitherOrder() {
        List<LineageEvent> events = List.of(claim(1, "path", "table"), read(2, "table"));
        one(events);
        List<String> inOrder = dump();
        assertOne("table", "path", "table");

        clear();
        one(events.reversed());
        assertOne("table", "path", "table");
        assertThat(dump()).isEqualTo(inOrder);

        clear();
        apply(events);
        assertThat(dump()).isEqualTo(inOrder);
    }

    @Test
    void aNameThatNoEventUsesMeansTheDatasetThatClaimsIt() {
        one(List.of(claim(1, "path", "table")));

        assertOne("path", "path", "table");
    }

    @Test
    void twoThatClaimOneNameAreNotTheSame() {
        one(List.of(claim(1, "path", "table"), claim(2, "other", "table")));
        assertThat(meant("table")).containsExactlyInAnyOrder(key("path"), key("other"));

        one(List.of(read(3, "table")));
        Stream.of("path", "other", "table")
                .forEach(name -> assertThat(meant(name)).containsExactly(key(name)));
    }

    @Test
    void aSecondClaimantPartsWhatWasJoinedAndItsWithdrawalJoinsIt() {
        one(List.of(claim(1, "path", "table"), read(2, "table"), claim(3, "other", "table")));
        assertThat(meant("path")).containsExactly(key("path"));
        assertThat(meant("table")).containsExactly(key("table"));

        one(List.of(withdraw(4, "other")));
        assertOne("table", "path", "table");
        assertThat(meant("other")).containsExactly(key("other"));
    }

    @Test
    void anotherStatementReplacesTheOneBefore() {
        one(List.of(read(1, "old"), read(2, "new"), claim(3, "path", "old"), claim(5, "path", "new")));
        assertOne("new", "path", "new");
        assertThat(meant("old")).containsExactly(key("old"));

        one(List.of(claim(4, "path", "old")));
        assertOne("new", "path", "new");
        assertThat(meant("old")).containsExactly(key("old"));
    }

    @Test
    void aWithdrawnFacetLeavesNothingBehind() {
        one(List.of(read(1, "table"), write(3, "path", "{'symlinks': {'_deleted': true}}")));
        List<String> never = dump();
        clear();

        one(List.of(read(1, "table"), claim(2, "path", "table"), withdraw(3, "path")));
        assertThat(dump().stream().filter(line -> line.contains("Alias]") || line.contains("SAME_AS")))
                .isEmpty();
        assertThat(meant("path")).containsExactly(key("path"));
        assertThat(meant("table")).containsExactly(key("table"));
        assertThat(dump().stream().filter(line -> line.startsWith("[Dataset")))
                .hasSameSizeAs(never.stream()
                        .filter(line -> line.startsWith("[Dataset"))
                        .toList());
    }

    @Test
    void absenceOfTheFacetSaysNothing() {
        one(List.of(claim(1, "path", "table"), read(2, "table"), write(3, "path", "{}")));

        assertOne("table", "path", "table");
    }

    @Test
    void chainsAreFollowed() {
        one(List.of(claim(1, "a", "b"), claim(2, "b", "c"), read(3, "c"), claim(4, "c", "d")));

        String represents = smallest("b", "c");
        assertOne(represents, "a", "b", "c", "d");
    }

    @Test
    void whereNoneIsATableTheSmallestKeyRepresents() {
        one(List.of(write(1, "a", symlinks("LOCATION", "b")), read(2, "b")));

        assertOne(smallest("a", "b"), "a", "b");
    }

    @Test
    void aNameThatVeryManyClaimJoinsNothing() {
        List<LineageEvent> events = IntStream.range(0, 30)
                .mapToObj(i -> claim(1 + i, "path" + i, "table"))
                .collect(Collectors.toCollection(ArrayList::new));
        events.add(read(40, "table"));
        apply(events);
        List<String> inOrder = dump();
        assertThat(meant("path7")).containsExactly(key("path7"));
        assertThat(meant("table")).containsExactly(key("table"));

        clear();
        Collections.reverse(events);
        one(events);
        assertThat(dump()).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderDoesNotChangeWhichAreTheSame(long seed) {
        List<LineageEvent> events = claims(new Random(seed));
        apply(events);
        List<String> together = dump();
        assertThat(together).anyMatch(line -> line.contains("SAME_AS"));
        for (int round = 0; round < 3; round++) {
            clear();
            Collections.shuffle(events, new Random(100 * seed + round));
            Random cuts = new Random(seed);
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + cuts.nextInt(6));
                apply(events.subList(from, to));
                from = to;
            }
            assertThat(dump()).isEqualTo(together);
        }
    }

    /** Of fourteen names, claims at random: repeated, replaced, withdrawn, in circles and against each other. */
    private static List<LineageEvent> claims(Random random) {
        List<LineageEvent> events = new ArrayList<>();
        for (int minute = 0; minute < 30; minute++) {
            String name = "n" + random.nextInt(14);
            events.add(
                    switch (random.nextInt(6)) {
                        case 0 -> withdraw(minute, name);
                        case 1 -> read(minute, name);
                        case 2 -> claim(minute, name, "n" + random.nextInt(14), "n" + random.nextInt(14));
                        case 3 -> write(minute, name, symlinks("LOCATION", "n" + random.nextInt(14)));
                        default -> claim(minute, name, "n" + random.nextInt(14));
                    });
        }
        return events;
    }

    private void assertOne(String represents, String... names) {
        Stream.of(names).forEach(name -> assertThat(meant(name)).containsExactly(key(represents)));
    }

    private List<EntityKey> meant(String name) {
        return store().meant(List.of(key(name)));
    }

    /** Each in a batch of its own. */
    private void one(List<LineageEvent> events) {
        events.forEach(event -> apply(List.of(event)));
    }

    private static String smallest(String... names) {
        return Arrays.stream(names)
                .min((one, other) -> key(one).value().compareTo(key(other).value()))
                .orElseThrow();
    }

    private static EntityKey key(String name) {
        return new DatasetId(new Namespace("postgres://db"), name).key();
    }

    private static LineageEvent claim(int minute, String name, String... others) {
        return write(minute, name, symlinks("TABLE", others));
    }

    private static LineageEvent withdraw(int minute, String name) {
        return write(minute, name, "{'symlinks': {'_deleted': true}}");
    }

    private static LineageEvent write(int minute, String name, String facets) {
        return run(
                "COMPLETE@" + minute,
                digits(minute),
                "write " + name,
                "'outputs': [%s]".formatted(dataset(name, facets)));
    }

    private static LineageEvent read(int minute, String name) {
        return run("COMPLETE@" + minute, digits(minute), "read " + name, "'inputs': " + datasets(name));
    }

    private static String digits(int minute) {
        return "%02d".formatted(minute);
    }

    private static String symlinks(String type, String... others) {
        String identifiers = Stream.of(others)
                .map(other -> "{'namespace': 'postgres://db', 'name': '%s', 'type': '%s'}".formatted(other, type))
                .collect(Collectors.joining(", "));
        return "{'symlinks': {'identifiers': [%s]}}".formatted(identifiers);
    }
}
