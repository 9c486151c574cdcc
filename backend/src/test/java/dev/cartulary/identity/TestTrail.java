package dev.cartulary.identity;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.SealedField;
import dev.cartulary.audit.Sources;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.seal.SubjectKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** A real audit log in a temporary folder, and what a test asks it. */
public final class TestTrail {
    private static final String ORIGIN = "cartulary.test/audit";

    private TestTrail() {}

    /** A new log. */
    public static AuditLog open(Clock clock) {
        try {
            Path folder = Files.createTempDirectory("cartulary-audit");
            return AuditLog.open(
                    folder,
                    LogSettings.audit(ORIGIN),
                    LogKeys.of(SigningKey.generate(ORIGIN, KeyType.ED25519, clock)),
                    new Sources(clock, new Random(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What features write to {@code log} by, with keys of its own. */
    public static AuditTrail of(AuditLog log, CurrentActor actor) {
        return new AuditTrail(log, new PersonalValues(keys(), log), actor);
    }

    /** A sealed value that the event must have. */
    public static SealedField sealed(AuditEvent event, String name) {
        return Objects.requireNonNull(event.sealedFields().get(name));
    }

    /** New keys of people. */
    public static SubjectKeys keys() {
        try {
            return SubjectKeys.open(Files.createTempDirectory("cartulary-keys"), Clock.systemUTC(), new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything recorded so far, oldest first. */
    public static List<AuditEvent> events(AuditLog log) {
        try (var entries = log.reader().from(0)) {
            return entries.map(AuditEntry::event).toList();
        }
    }
}
