package dev.cartulary.lineage.neo4j;

import dev.cartulary.openlineage.normalise.FacetRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.SymlinkRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other names of datasets: of each dataset the newest statement, which replaces all before it. */
final class AliasRows {
    private static final String FACET = "symlinks";

    private final Map<String, Statement> statements = new TreeMap<>();

    void add(GraphChange change) {
        change.facets().stream()
                .filter(facet ->
                        facet.owner() == FacetRow.Owner.DATASET && facet.name().equals(FACET))
                .forEach(facet -> {
                    var statement = Statement.of(facet.ownerKey(), change.symlinks(), change.eventTime());
                    statements.merge(statement.dataset(), statement, Statement::newer);
                });
    }

    /** Enough to tell whether a statement changes anything. */
    List<Map<String, Object>> statements() {
        return statements.values().stream()
                .map(said -> Map.<String, Object>of("key", said.dataset, "stamp", said.stamp(), "hash", said.hash))
                .toList();
    }

    /** The names that these datasets have from now on, by dataset. */
    Map<String, List<String>> names(Collection<String> datasets) {
        Map<String, List<String>> names = new TreeMap<>();
        said(datasets).forEach(said -> names.put(said.dataset, said.keys()));
        return names;
    }

    /** One row for each name of these datasets. */
    List<Map<String, Object>> rows(Collection<String> datasets) {
        return said(datasets).flatMap(Statement::rows).toList();
    }

    private Stream<Statement> said(Collection<String> datasets) {
        return datasets.stream().flatMap(dataset -> Stream.ofNullable(statements.get(dataset)));
    }

    /**
     * @param names without repetition, in the order of their keys; none where the facet was withdrawn
     */
    private record Statement(String dataset, Instant at, List<SymlinkRow> names, String hash) {
        private static final Comparator<SymlinkRow> ORDER = Comparator.comparing(Statement::key)
                .thenComparing(row -> row.type().orElse(""), Comparator.reverseOrder());

        static Statement of(String dataset, List<SymlinkRow> symlinks, Instant at) {
            var names = symlinks.stream()
                    .filter(row -> row.dataset().value().equals(dataset))
                    .sorted(ORDER)
                    .collect(Collectors.toMap(Statement::key, row -> row, (first, _) -> first, TreeMap::new));
            List<SymlinkRow> kept =
                    names.values().stream().limit(ClaimedNames.MOST_AT_ONE).toList();
            String content =
                    kept.stream().map(row -> key(row) + row.type().orElse("")).collect(Collectors.joining("\n"));
            return new Statement(dataset, at, kept, kept.isEmpty() ? "" : ContentHash.of(content));
        }

        private static String key(SymlinkRow row) {
            return row.alias().key().value();
        }

        String stamp() {
            return Stamp.of(at) + hash;
        }

        Statement newer(Statement other) {
            return stamp().compareTo(other.stamp()) >= 0 ? this : other;
        }

        List<String> keys() {
            return names.stream().map(Statement::key).toList();
        }

        Stream<Map<String, Object>> rows() {
            return names.stream()
                    .map(row -> Map.of(
                            "dataset", dataset,
                            "alias", key(row),
                            "namespace", row.alias().namespace().name(),
                            "name", row.alias().name(),
                            "type", row.type().orElse("")));
        }
    }
}
