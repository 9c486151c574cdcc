package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.NewestRows.Place;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import dev.cartulary.openlineage.facet.TagsFacet.Tag;
import dev.cartulary.openlineage.normalise.FacetRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.TagsRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tags of jobs, runs, datasets and fields: of each producer what it said last of each thing. Absent values, sources and fields
 * are empty texts, because a list in the graph has no gaps.
 */
final class TagRows {
    private static final Comparator<Tag> ORDER = Comparator.comparing((Tag tag) -> text(tag.field()))
            .thenComparing(Tag::key)
            .thenComparing(tag -> text(tag.value()))
            .thenComparing(tag -> text(tag.source()));

    private final NewestRows ofEntities = new NewestRows();
    private final NewestRows ofRuns = new NewestRows();

    void add(GraphChange change) {
        for (TagsRow row : change.tags()) {
            String producer = change.producer().orElse("");
            List<Tag> tags = row.tags().stream().distinct().sorted(ORDER).toList();
            NewestRows rows = row.owner() == FacetRow.Owner.RUN ? ofRuns : ofEntities;
            rows.put(
                    Place.node(Keys.of(row.ownerKey() + "%", producer)),
                    row.ownerKey(),
                    change.eventTime(),
                    Map.of(
                            "producer", producer,
                            "at", Times.stored(change.eventTime()),
                            "keys", texts(tags, Tag::key),
                            "values", texts(tags, tag -> text(tag.value())),
                            "sources", texts(tags, tag -> text(tag.source())),
                            "fields", texts(tags, tag -> text(tag.field()))));
        }
    }

    void write(Steps steps) {
        steps.run(OccasionalStep.TAGS_OF_ENTITIES, ofEntities.toMaps());
        steps.run(OccasionalStep.TAGS_OF_RUNS, ofRuns.toMaps());
    }

    private static List<String> texts(List<Tag> tags, Function<Tag, String> part) {
        return tags.stream().map(part).toList();
    }

    private static String text(Optional<String> part) {
        return part.orElse("");
    }
}
