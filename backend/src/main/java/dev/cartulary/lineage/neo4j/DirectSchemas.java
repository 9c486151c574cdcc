package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectEdge;
import dev.cartulary.neo4j.DirectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of datasets. */
final class DirectSchemas {
    private static final List<String> DESCRIPTION = List.of("type", "description", "ordinal");

    private static final Comparator<DirectNode> ORDER =
            Comparator.comparingLong(DirectSchemas::ordinal).thenComparing(field -> field.text("path"));

    private final DirectNodes nodes;

    DirectSchemas(DirectNodes nodes) {
        this.nodes = nodes;
    }

    Stream<Found> compare(DirectRow row) {
        String key = row.text("dataset");
        return nodes.entity(key).stream().flatMap(dataset -> {
            boolean newer = row.text("stamp").compareTo(dataset.text("schemaStamp")) > 0;
            boolean same = row.text("hash").equals(dataset.text("schemaHash"));
            if (newer) {
                dataset.set("schemaStamp", row.get("stamp"));
                dataset.set("schemaHash", row.get("hash"));
            }
            return newer || same ? Stream.of(new Found(key, !same, List.of())) : Stream.empty();
        });
    }

    Stream<Found> retire(DirectRow row) {
        Set<String> kept = new HashSet<>(row.texts("paths"));
        fieldsOf(row.text("dataset"))
                .filter(field -> field.is("Column") && !kept.contains(field.text("path")))
                .forEach(field -> {
                    field.unmark("Column");
                    DESCRIPTION.forEach(name -> field.set(name, null));
                    field.set("text", field.get("pathText"));
                });
        return Stream.empty();
    }

    Stream<Found> fields(DirectRow row) {
        String key = row.text("dataset");
        nodes.entity(key)
                .ifPresent(dataset -> row.rows("fields").forEach(sent -> {
                    DirectNode field = field(nodes, dataset, key, sent);
                    field.mark("Column");
                    DESCRIPTION.forEach(name -> field.set(name, sent.get(name)));
                    field.set("text", sent.get("text"));
                    field.set("pathText", sent.get("pathText"));
                }));
        return Stream.empty();
    }

    /** The field of a dataset, made where there is none. */
    static DirectNode field(DirectNodes nodes, DirectNode dataset, String key, DirectRow row) {
        return nodes.mergeOf(dataset, "Field", "key", row.text("key"), made -> {
            made.set("dataset", key);
            made.set("path", row.get("path"));
            dataset.relate("HAS_FIELD", made);
        });
    }

    Stream<Found> clean(DirectRow row) {
        boolean described = isDescribed(row.text("key"));
        fieldsOf(row.text("key"))
                .filter(field -> !(described && field.is("Column")) && !field.touches("FEEDS", "INFLUENCES"))
                .forEach(nodes::delete);
        return Stream.empty();
    }

    Stream<Found> promote(DirectRow row) {
        if (!isDescribed(row.text("key"))) {
            fieldsOf(row.text("key")).forEach(field -> field.mark("Column"));
        }
        return Stream.empty();
    }

    Stream<Found> summarise(DirectRow row) {
        nodes.entity(row.text("key")).ifPresent(dataset -> {
            List<DirectNode> columns = fieldsOf(row.text("key"))
                    .filter(field -> field.is("Column"))
                    .sorted(ORDER)
                    .toList();
            int most = row.get("most") instanceof Number number ? number.intValue() : 0;
            var texts = new StringBuilder();
            columns.stream().limit(most).forEach(field -> texts.append(' ').append(field.text("text")));
            dataset.set("columnCount", columns.size());
            dataset.set("columnsText", columns.isEmpty() ? null : texts.toString());
        });
        return Stream.empty();
    }

    private boolean isDescribed(String dataset) {
        return nodes.entity(dataset)
                .filter(node -> !node.text("schemaHash").isEmpty())
                .isPresent();
    }

    private Stream<DirectNode> fieldsOf(String dataset) {
        return nodes.entity(dataset).stream()
                .flatMap(node -> node.from("HAS_FIELD").stream().map(DirectEdge::to));
    }

    /** Fields without a place in a schema come last. */
    private static long ordinal(DirectNode field) {
        return field.get("ordinal") instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }
}
