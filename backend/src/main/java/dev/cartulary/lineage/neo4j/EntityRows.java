package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.SearchText;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.normalise.DatasetRow;
import dev.cartulary.openlineage.normalise.FacetRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.JobRow;
import dev.cartulary.openlineage.normalise.OwnerRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Datasets and jobs of a batch, one row each, sorted by key so that two writers lock them in the same order. */
final class EntityRows {
    private static final String UNKNOWN_PLATFORM = "unknown";

    private final Map<String, Entity> datasets = new TreeMap<>();
    private final Map<String, Entity> jobs = new TreeMap<>();

    void add(GraphChange change) {
        Instant at = change.eventTime();
        for (DatasetRow row : change.datasets()) {
            Entity dataset = datasets.computeIfAbsent(
                    row.key().value(),
                    key -> new Entity(key, row.id().namespace().name(), row.id().name()));
            dataset.seen(at);
            dataset.platform(row.platform(), at);
            describe(dataset, row, at);
        }
        for (JobRow row : change.jobs()) {
            Entity job = jobs.computeIfAbsent(
                    row.key().value(),
                    key -> new Entity(key, row.id().namespace().name(), row.id().name()));
            job.seen(at);
            job.platform(row.platform(), at);
            describe(job, row, at);
        }
        addOwners(change);
        change.facets().stream().filter(FacetRow::deleted).forEach(facet -> withdraw(facet, at));
    }

    List<Map<String, Object>> datasets() {
        return datasets.values().stream().map(Entity::row).toList();
    }

    List<Map<String, Object>> jobs() {
        return jobs.values().stream().map(Entity::row).toList();
    }

    /**
     * What is to be set of the properties of these datasets and jobs.
     *
     * @param stamps by key, those they bear
     */
    List<Map<String, Object>> changes(Map<String, List<String>> stamps) {
        List<Map<String, Object>> rows = new ArrayList<>();
        stamps.forEach((key, known) -> {
            Map<String, @Nullable Object> changes = entity(key).registers.changes(known);
            if (!changes.isEmpty()) {
                rows.add(Map.of("key", key, "values", changes));
            }
        });
        return rows;
    }

    /** Where these datasets and jobs belong. */
    List<Map<String, Object>> places(Collection<String> keys) {
        return keys.stream()
                .map(this::entity)
                .map(entity -> Map.<String, Object>of(
                        "key",
                        entity.key,
                        "namespace",
                        entity.namespace,
                        "namespaceKey",
                        Keys.of("", entity.namespace)))
                .toList();
    }

    private Entity entity(String key) {
        Entity entity = datasets.containsKey(key) ? datasets.get(key) : jobs.get(key);
        if (entity == null) {
            throw new IllegalArgumentException("this batch does not speak of " + key);
        }
        return entity;
    }

    private static void describe(Entity dataset, DatasetRow row, Instant at) {
        row.description().ifPresent(text -> dataset.description(text, at));
        row.type().ifPresent(type -> dataset.put("type", at, values("type", type)));
        if (row.sourceName().isPresent() || row.sourceUri().isPresent()) {
            dataset.put(
                    "source",
                    at,
                    values(
                            "sourceName", row.sourceName().orElse(null),
                            "sourceUri", row.sourceUri().orElse(null)));
        }
        row.lifecycle()
                .ifPresent(change -> dataset.put(
                        "lifecycle",
                        at,
                        values(
                                "lifecycle",
                                change,
                                "renamedFrom",
                                row.renamedFrom()
                                        .map(DatasetId::key)
                                        .map(k -> k.value())
                                        .orElse(null))));
    }

    private static void describe(Entity job, JobRow row, Instant at) {
        row.description().ifPresent(text -> job.description(text, at));
        row.sql().ifPresent(sql -> job.put("sql", at, values("sql", sql)));
        if (row.processingType().isPresent()
                || row.integration().isPresent()
                || row.type().isPresent()) {
            job.put(
                    "type",
                    at,
                    values(
                            "processingType", row.processingType().orElse(null),
                            "integration", row.integration().orElse(null),
                            "type", row.type().orElse(null)));
        }
    }

    private void addOwners(GraphChange change) {
        for (FacetRow facet : change.facets()) {
            if (facet.name().equals("ownership") && !facet.deleted()) {
                List<OwnerRow> owners = change.owners().stream()
                        .filter(owner -> owner.entity().value().equals(facet.ownerKey()))
                        .toList();
                find(facet).ifPresent(entity -> entity.owners(owners, change.eventTime()));
            }
        }
    }

    /** The properties that come of a withdrawn facet go with it. */
    private void withdraw(FacetRow facet, Instant at) {
        find(facet).ifPresent(entity -> {
            switch (facet.name()) {
                case "documentation" -> entity.description(null, at);
                case "datasetType" -> entity.put("type", at, values("type", null));
                case "jobType" ->
                    entity.put("type", at, values("processingType", null, "integration", null, "type", null));
                case "dataSource" -> entity.put("source", at, values("sourceName", null, "sourceUri", null));
                case "sql" -> entity.put("sql", at, values("sql", null));
                case "ownership" -> entity.owners(List.of(), at);
                case "lifecycleStateChange" ->
                    entity.put("lifecycle", at, values("lifecycle", null, "renamedFrom", null));
                default -> {
                    // No property comes of this facet.
                }
            }
        });
    }

    private Optional<Entity> find(FacetRow facet) {
        return switch (facet.owner()) {
            case DATASET -> Optional.ofNullable(datasets.get(facet.ownerKey()));
            case JOB -> Optional.ofNullable(jobs.get(facet.ownerKey()));
            case RUN, INPUT, OUTPUT -> Optional.empty();
        };
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return values;
    }

    /** One dataset or job as the events of the batch describe it together. */
    private static final class Entity {
        private final String key;
        private final String namespace;
        private final String name;
        private final Register.Set registers = new Register.Set();
        private Instant firstSeen = Instant.MAX;
        private Instant lastSeen = Instant.MIN;

        Entity(String key, String namespace, String name) {
            this.key = key;
            this.namespace = namespace;
            this.name = name;
        }

        void seen(Instant at) {
            firstSeen = at.isBefore(firstSeen) ? at : firstSeen;
            lastSeen = at.isAfter(lastSeen) ? at : lastSeen;
        }

        void put(String register, Instant at, Map<String, @Nullable Object> values) {
            registers.put(Register.of(register, at, values));
        }

        void description(@Nullable String text, Instant at) {
            put(
                    "description",
                    at,
                    values(
                            "description",
                            text,
                            "descriptionText",
                            text == null ? null : String.join(" ", SearchText.words(text))));
        }

        void owners(List<OwnerRow> owners, Instant at) {
            put(
                    "owners",
                    at,
                    values(
                            "ownerNames", owners.stream().map(OwnerRow::name).toList(),
                            "ownerTypes",
                                    owners.stream()
                                            .map(owner -> owner.type().orElse(""))
                                            .toList()));
        }

        /** A platform that is known counts more than an unknown one, however old. */
        void platform(String platform, Instant at) {
            String rank = platform.equals(UNKNOWN_PLATFORM) ? "0" : "1";
            registers.put(new Register("platform", rank + Stamp.of(at, platform), values("platform", platform)));
        }

        Map<String, Object> row() {
            return Map.of(
                    "key", key,
                    "namespace", namespace,
                    "name", name,
                    "nameText", nameText(name),
                    "firstSeen", Times.stored(firstSeen),
                    "lastSeen", Times.stored(lastSeen),
                    "stamps", registers.stampNames());
        }
    }

    /** The words, and two marked texts that only an exact name or its beginning can match. */
    static String nameText(String name) {
        return "=" + SearchText.token(name) + " /" + SearchText.token(SearchText.lastSegment(name)) + " "
                + String.join(" ", SearchText.words(name));
    }
}
