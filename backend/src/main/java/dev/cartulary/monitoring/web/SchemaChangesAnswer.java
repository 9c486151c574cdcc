package dev.cartulary.monitoring.web;

import dev.cartulary.monitoring.Compatibility;
import dev.cartulary.monitoring.SchemaChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the schema of a dataset changed, newest first, as JSON. */
record SchemaChangesAnswer(List<Changed> changes) {
    static SchemaChangesAnswer of(List<SchemaChange> changes) {
        return new SchemaChangesAnswer(changes.stream().map(Changed::of).toList());
    }

    /** @param returned whether the schema is one that the dataset had before */
    record Changed(
            Instant at,
            String from,
            String to,
            boolean returned,
            Compatibility compatibility,
            List<ChangedField> fields) {
        static Changed of(SchemaChange change) {
            return new Changed(
                    change.at(),
                    change.from(),
                    change.to(),
                    change.returned(),
                    change.compatibility(),
                    change.fields().stream().map(ChangedField::of).toList());
        }
    }

    record ChangedField(
            String path,
            SchemaChange.Kind kind,
            Optional<String> before,
            Optional<String> after,
            Compatibility compatibility) {
        static ChangedField of(SchemaChange.FieldChange field) {
            return new ChangedField(field.path(), field.kind(), field.before(), field.after(), field.compatibility());
        }
    }
}
