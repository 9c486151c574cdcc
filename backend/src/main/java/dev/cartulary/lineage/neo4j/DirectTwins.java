package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectEdge;
import dev.cartulary.neo4j.DirectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Other names of datasets, as {@link TwinCypher} has it. Rare enough that nothing is remembered from step to step. */
final class DirectTwins {
    private static final String CLAIM = "HAS_ALIAS";

    private final DirectNodes nodes;

    DirectTwins(DirectNodes nodes) {
        this.nodes = nodes;
    }

    Function<DirectRow, Stream<Found>> act(TwinStep step) {
        return switch (step) {
            case STATEMENTS -> this::state;
            case NAMED_BY_OTHERS -> row -> aliasOf(row.text("key")).map(_ -> Found.of(row.text("key"))).stream();
            case ONE_AT_A_TIME -> this::lock;
            case LOST_ALIASES -> this::lose;
            case ALIASES -> this::claim;
            case KNOWN -> this::known;
            case CLAIMED -> this::claimed;
            case CLAIMANTS -> this::claimants;
            case TABLES -> this::table;
            case GROUPS -> this::group;
        };
    }

    private Optional<DirectNode> aliasOf(String key) {
        return nodes.find("Alias", "key", key);
    }

    private Stream<Found> state(DirectRow row) {
        return nodes
                .entity(row.text("key"))
                .filter(dataset -> row.text("stamp").compareTo(dataset.text("aliasesStamp")) > 0)
                .filter(dataset -> {
                    boolean changed = !row.text("hash").equals(dataset.text("aliasesHash"));
                    dataset.set("aliasesStamp", row.get("stamp"));
                    dataset.set("aliasesHash", row.get("hash"));
                    return changed;
                })
                .map(dataset -> new Found(row.text("key"), false, names(dataset)))
                .stream();
    }

    private static List<String> names(DirectNode dataset) {
        return dataset.from(CLAIM).stream()
                .map(edge -> edge.to().text("key"))
                .sorted()
                .toList();
    }

    private Stream<Found> lock(DirectRow row) {
        nodes.locked(nodes.merge("AliasLock", "key", row.text("key")));
        return Stream.empty();
    }

    private Stream<Found> lose(DirectRow row) {
        aliasOf(row.text("alias")).ifPresent(alias -> {
            alias.into(CLAIM).stream()
                    .filter(edge -> edge.from().text("key").equals(row.text("dataset")))
                    .forEach(DirectEdge::delete);
            if (alias.into(CLAIM).isEmpty()) {
                nodes.delete(alias);
            }
        });
        return Stream.empty();
    }

    /** Nobody else writes to an embedded database while this does, so nothing has to wait for a dataset of that name. */
    private Stream<Found> claim(DirectRow row) {
        nodes.entity(row.text("dataset")).ifPresent(dataset -> {
            DirectNode alias = nodes.merge("Alias", "key", row.text("alias"), made -> {
                made.set("namespace", row.get("namespace"));
                made.set("name", row.get("name"));
            });
            alias.into(CLAIM).stream()
                    .filter(edge -> edge.from().equals(dataset))
                    .findFirst()
                    .orElseGet(() -> dataset.relate(CLAIM, alias))
                    .set("type", row.get("type"));
        });
        return Stream.empty();
    }

    private Stream<Found> known(DirectRow row) {
        Optional<DirectNode> dataset = nodes.entity(row.text("key"));
        return dataset.or(() -> aliasOf(row.text("key"))).stream().map(node -> {
            List<String> told = new ArrayList<>(List.of(node.text("name")));
            told.addAll(node.texts("group"));
            return new Found(row.text("key"), dataset.isPresent(), told);
        });
    }

    private Stream<Found> claimed(DirectRow row) {
        return nodes.entity(row.text("key")).map(DirectTwins::names).filter(names -> !names.isEmpty()).stream()
                .map(names -> new Found(row.text("key"), false, names));
    }

    private Stream<Found> claimants(DirectRow row) {
        return aliasOf(row.text("key")).stream()
                .map(alias -> new Found(
                        row.text("key"),
                        false,
                        alias.into(CLAIM).stream()
                                .map(edge -> edge.from().text("key"))
                                .sorted()
                                .limit(ClaimedNames.MOST_AT_ONE + 1L)
                                .toList()));
    }

    private Stream<Found> table(DirectRow row) {
        List<String> group = row.texts("group");
        return aliasOf(row.text("key"))
                .filter(alias -> alias.into(CLAIM).stream()
                        .anyMatch(edge -> edge.text("type").equalsIgnoreCase("TABLE")
                                && group.contains(edge.from().text("key"))))
                .map(_ -> Found.of(row.text("key")))
                .stream();
    }

    private Stream<Found> group(DirectRow row) {
        nodes.entity(row.text("key")).ifPresent(dataset -> {
            dataset.set("group", row.get("group"));
            dataset.set("nameText", row.get("nameText"));
            dataset.from("SAME_AS").forEach(DirectEdge::delete);
            mark(dataset, "Joined", row.get("group") != null);
            Optional<DirectNode> representative = nodes.entity(row.text("sameAs"));
            mark(dataset, "Dataset", representative.isEmpty());
            representative.ifPresent(other -> dataset.relate("SAME_AS", other));
        });
        return Stream.empty();
    }

    private static void mark(DirectNode node, String label, boolean wanted) {
        if (wanted) {
            node.mark(label);
        } else {
            node.unmark(label);
        }
    }
}
