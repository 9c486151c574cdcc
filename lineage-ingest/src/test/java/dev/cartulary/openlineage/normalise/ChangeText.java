package dev.cartulary.openlineage.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A change as a reviewer reads it: one line for each row, names for keys, and hashes for what is long. */
final class ChangeText {
    private static final int LONGEST = 120;

    private final GraphChange change;
    private final Map<EntityKey, String> names = new HashMap<>();
    private final StringJoiner lines = new StringJoiner("\n  ", "  ", "\n");

    private ChangeText(GraphChange change) {
        this.change = change;
        change.jobs().forEach(job -> names.put(job.key(), text(job.id())));
        change.datasets().forEach(dataset -> names.put(dataset.key(), text(dataset.id())));
    }

    static String of(GraphChange change) {
        var text = new ChangeText(change);
        text.lines.add(words("at", change.eventTime(), change.origin(), change.producer()));
        text.run();
        text.jobs();
        text.datasets();
        text.edges();
        text.meaning();
        text.measurements();
        text.facets();
        return text.lines.toString();
    }

    private void run() {
        change.run()
                .ifPresent(run -> lines.add(words(
                        "run",
                        run.id().value(),
                        run.transition(),
                        said("nominal", run.nominalStart(), run.nominalEnd()),
                        said(
                                "parent",
                                run.parentRun().map(RunId::value),
                                run.parentJob().map(this::name)),
                        said(
                                "root",
                                run.rootRun().map(RunId::value),
                                run.rootJob().map(this::name)),
                        said("error", run.error()))));
    }

    private void jobs() {
        change.jobs()
                .forEach(job -> lines.add(words(
                        job.placeholder() ? "job?" : "job",
                        text(job.id()),
                        job.platform(),
                        said("is", job.processingType(), job.integration(), job.type()),
                        said("about", job.description()),
                        said("sql", job.sql()),
                        job.emission())));
    }

    private void datasets() {
        Map<EntityKey, List<FieldRow>> fields =
                change.fields().stream().collect(Collectors.groupingBy(FieldRow::dataset));
        change.datasets().forEach(dataset -> {
            lines.add(words(
                    dataset.placeholder() ? "dataset?" : "dataset",
                    text(dataset.id()),
                    dataset.platform(),
                    said("is", dataset.type()),
                    said("about", dataset.description()),
                    said("source", dataset.sourceName(), dataset.sourceUri()),
                    said("lifecycle", dataset.lifecycle(), dataset.renamedFrom().map(ChangeText::text))));
            if (dataset.schemaSent()) {
                lines.add("  fields "
                        + shortened(fields.getOrDefault(dataset.key(), List.of()).stream()
                                .map(field -> field.path() + ":" + field.type().orElse("-"))
                                .collect(Collectors.joining(", "))));
            }
        });
    }

    private void edges() {
        change.inputs().forEach(edge -> lines.add(words("reads", name(edge.dataset()))));
        change.outputs().forEach(edge -> lines.add(words("writes", name(edge.dataset()))));
        change.columnFlows()
                .forEach(flow -> lines.add(words(
                        "flow",
                        name(flow.sourceDataset()) + "#" + flow.sourceField().orElse("*"),
                        "->",
                        name(flow.targetDataset()) + "#" + flow.targetField().orElse("*"),
                        flow.kind(),
                        flow.subtype(),
                        flow.description(),
                        flow.masking() ? "masking" : "")));
        change.symlinks()
                .forEach(link -> lines.add(words("alias", name(link.dataset()), text(link.alias()), link.type())));
        if (change.explicit().stated()) {
            change.explicit().targets().forEach(target -> lines.add(words("stated target", name(target.key()))));
            change.explicit()
                    .edges()
                    .forEach(edge -> lines.add(words(
                            "stated",
                            name(edge.source().key()),
                            "->",
                            name(edge.target().key()))));
        }
    }

    private void meaning() {
        change.owners().forEach(owner -> lines.add(words("owner", name(owner.entity()), owner.name(), owner.type())));
        change.tags().forEach(row -> lines.add(words("tags", row.owner(), row.tags())));
        change.versions()
                .forEach(row -> lines.add(
                        words("version", row.use(), name(row.dataset()), row.version(), row.stated() ? "stated" : "")));
        change.dependencies()
                .forEach(row ->
                        lines.add(words("order", name(row.before()), "then", name(row.after()), row.statusRule())));
    }

    private void measurements() {
        Measurements measured = change.measurements();
        measured.amounts()
                .forEach(row -> lines.add(words(
                        "amount",
                        row.use(),
                        name(row.dataset()),
                        said("rows", row.rows()),
                        said("bytes", row.bytes()),
                        said("files", row.files()))));
        measured.assertions()
                .forEach(row -> lines.add(words(
                        "checked",
                        name(row.dataset()),
                        row.assertion().rule(),
                        row.assertion().column(),
                        row.assertion().success() ? "passed" : "failed")));
        measured.profiles()
                .forEach(row -> lines.add(words(
                        "profile",
                        name(row.dataset()),
                        said("rows", row.rows()),
                        row.columns().size(),
                        "columns")));
        measured.tests()
                .forEach(row ->
                        lines.add(words("test", row.test().name(), row.test().status())));
    }

    private void facets() {
        change.facets().stream()
                .collect(Collectors.groupingBy(
                        row -> row.owner() + " " + row.ownerKey(), TreeMap::new, Collectors.toList()))
                .forEach((owner, rows) -> lines.add("facets " + rows.getFirst().owner() + " "
                        + rows.stream()
                                .map(row -> row.name() + (row.deleted() ? "!withdrawn" : "") + "=" + hash(row.body()))
                                .collect(Collectors.joining(" "))));
    }

    private String name(EntityKey key) {
        return names.getOrDefault(key, "NO ROW " + key.value());
    }

    private static String text(JobId id) {
        return shortened(id.namespace().name() + " | " + id.name());
    }

    private static String text(DatasetId id) {
        return shortened(id.namespace().name() + " | " + id.name());
    }

    /** The word and what was said, or nothing where nothing was. */
    private static String said(String word, Optional<?>... values) {
        String said = words((Object[]) values);
        return said.isEmpty() ? "" : word + "=" + said;
    }

    private static String words(Object... values) {
        var words = new StringJoiner(" ");
        for (Object value : values) {
            Object shown = value instanceof Optional<?> optional
                    ? optional.map(Object::toString).orElse("")
                    : value;
            String word = shortened(shown.toString());
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.toString();
    }

    private static String shortened(String text) {
        String line = text.replace("\n", "\\n").replace("\r", "\\r");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST / 2) + "...#" + hash(text);
    }

    private static String hash(String text) {
        return String.format(
                        Locale.ROOT,
                        "%08x",
                        UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).getLeastSignificantBits())
                .substring(0, 8);
    }
}
