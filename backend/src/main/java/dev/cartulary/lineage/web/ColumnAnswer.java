package dev.cartulary.lineage.web;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.ColumnLineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns in the same form as other lineage: the datasets as nodes, each with those of its columns that count. */
final class ColumnAnswer {
    private ColumnAnswer() {}

    static LineageAnswer of(ColumnLineage lineage) {
        return new LineageAnswer(
                lineage.dataset().value(),
                Optional.of(lineage.column()),
                Optional.empty(),
                lineage.total(),
                lineage.truncated(),
                lineage.limit(),
                nodes(lineage.columns()),
                List.of(),
                lineage.edges().stream().map(LineageAnswer.ColumnEdge::of).toList());
    }

    private static List<LineageAnswer.Node> nodes(List<ColumnLineage.Node> columns) {
        Map<EntityRef, List<ColumnLineage.Node>> byDataset = new LinkedHashMap<>();
        columns.forEach(column -> byDataset
                .computeIfAbsent(column.dataset(), _ -> new ArrayList<>())
                .add(column));
        return byDataset.entrySet().stream()
                .map(entry -> node(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static LineageAnswer.Node node(EntityRef dataset, List<ColumnLineage.Node> columns) {
        return new LineageAnswer.Node(
                dataset.key().value(),
                dataset.kind(),
                dataset.namespace(),
                dataset.name(),
                dataset.platform(),
                columns.getFirst().depth(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                columns.size(),
                columns.stream()
                        .map(column -> new LineageAnswer.Column(column.path(), column.type()))
                        .toList());
    }
}
