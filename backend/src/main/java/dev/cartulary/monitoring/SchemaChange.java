package dev.cartulary.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * The schema of a dataset became another.
 *
 * @param at when the new one was seen first; for one that came back, the hour in which it was seen last
 * @param from id of the schema before
 * @param to id of the schema after
 * @param returned whether the dataset had had the schema before
 * @param fields sorted by path
 */
public record SchemaChange(
        Instant at, String from, String to, boolean returned, Compatibility compatibility, List<FieldChange> fields) {
    public SchemaChange {
        fields = List.copyOf(fields);
    }

    /** What happened to a field. */
    public enum Kind {
        ADDED,
        REMOVED,
        TYPE
    }

    /**
     * @param path dotted for a nested field; {@code _element}, {@code _key} and {@code _value} are those of arrays and maps
     * @param before its type; absent for an added field or where it was not told
     * @param after likewise
     */
    public record FieldChange(
            String path, Kind kind, Optional<String> before, Optional<String> after, Compatibility compatibility) {

        /** With the types in the words of the producers, where they sent the field as such. */
        private FieldChange asSent(SchemaVersion old, SchemaVersion now) {
            return new FieldChange(
                    path,
                    kind,
                    before.map(type -> old.types().getOrDefault(path, type)),
                    after.map(type -> now.types().getOrDefault(path, type)),
                    compatibility);
        }
    }

    /**
     * @param schemas in any order
     * @return newest change first
     */
    static List<SchemaChange> between(List<SchemaVersion> schemas) {
        List<SchemaVersion> sorted = schemas.stream()
                .sorted(Comparator.comparing(SchemaVersion::firstSeen).thenComparing(SchemaVersion::id))
                .toList();
        List<SchemaChange> changes = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            SchemaVersion after = sorted.get(i);
            changes.add(of(sorted.get(i - 1), after, after.firstSeen(), false));
        }
        if (!sorted.isEmpty()) {
            SchemaVersion newest = sorted.getLast();
            // Of a schema that comes and goes the graph knows only the ends; that it is there again is what matters.
            sorted.stream()
                    .max(Comparator.comparing(SchemaVersion::lastSeen))
                    .filter(seen -> seen.lastSeen().isAfter(newest.lastSeen()))
                    .ifPresent(seen -> changes.add(of(newest, seen, seen.lastSeen(), true)));
        }
        return changes.reversed();
    }

    private static SchemaChange of(SchemaVersion before, SchemaVersion after, Instant at, boolean returned) {
        List<FieldChange> fields =
                fields(NestedTypes.unfold(before.types()), NestedTypes.unfold(after.types())).stream()
                        .map(field -> field.asSent(before, after))
                        .toList();
        Compatibility all =
                fields.stream().map(FieldChange::compatibility).reduce(Compatibility.FULL, Compatibility::and);
        return new SchemaChange(at, before.id(), after.id(), returned, all, fields);
    }

    private static List<FieldChange> fields(SequencedMap<String, String> before, SequencedMap<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<String> old = Optional.ofNullable(before.get(path));
            Optional<String> now = Optional.ofNullable(after.get(path));
            if (old.isEmpty() && !below(path, before, after)) {
                changes.add(change(path, Kind.ADDED, old, now, Compatibility.FORWARD));
            } else if (now.isEmpty() && !below(path, after, before)) {
                changes.add(change(path, Kind.REMOVED, old, now, Compatibility.BACKWARD));
            } else if (old.isPresent() && now.isPresent()) {
                FieldType.change(old.get(), now.get())
                        .ifPresent(kept -> changes.add(change(path, Kind.TYPE, old, now, kept)));
            }
        }
        return changes;
    }

    /** Whether the field comes or goes with the one that it is nested in. */
    private static boolean below(String path, Map<String, String> without, Map<String, String> with) {
        int dot = path.lastIndexOf('.');
        return dot > 0 && with.containsKey(path.substring(0, dot)) && !without.containsKey(path.substring(0, dot));
    }

    private static FieldChange change(
            String path, Kind kind, Optional<String> before, Optional<String> after, Compatibility compatibility) {
        return new FieldChange(
                path,
                kind,
                before.filter(text -> !text.isEmpty()),
                after.filter(text -> !text.isEmpty()),
                compatibility);
    }
}
