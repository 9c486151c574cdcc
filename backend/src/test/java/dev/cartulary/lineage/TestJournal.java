package dev.cartulary.lineage;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.openlineage.journal.IngestJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** A real journal in a temporary folder. */
public final class TestJournal {
    static final ProjectionSettings SETTINGS =
            new ProjectionSettings(2_000, DataSize.ofMegabytes(4), Duration.ofSeconds(2), 1_000_000, null);
    private static final String ORIGIN = "cartulary.test/journal";

    private TestJournal() {}

    /** A new journal. */
    public static IngestJournal open(Clock clock) {
        try {
            return open(Files.createTempDirectory("cartulary-journal"), LogSettings.journal(ORIGIN), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IngestJournal open(Path folder, LogSettings settings, Clock clock) {
        var keys = LogKeys.of(SigningKey.generate(ORIGIN, KeyType.ED25519, clock));
        return IngestJournal.open(folder, settings, keys, clock);
    }
}
