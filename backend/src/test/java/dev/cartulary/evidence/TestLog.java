package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.Sources;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.segment.SegmentLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A real log with small segments. */
final class TestLog {
    static final String ORIGIN = "cartulary.test/audit";
    static final int SEGMENT = 256;

    private final Clock clock;
    final SigningKey key;

    TestLog(Clock clock) {
        this.clock = clock;
        this.key = SigningKey.generate(ORIGIN, KeyType.ED25519, clock);
    }

    AuditLog open(Path folder) {
        var segments = new SegmentLimits(LogSettings.LARGEST_TILE_ENTRY, SEGMENT, 64L << 20, SEGMENT);
        return AuditLog.open(
                folder, LogSettings.audit(ORIGIN).with(segments), LogKeys.of(key), new Sources(clock, new Random(1)));
    }

    /** Appends random entries. */
    static void fill(AuditLog log, RandomEntries random, int count) {
        List<CompletableFuture<?>> promises = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            promises.add(log.append(random.event()));
        }
        promises.forEach(CompletableFuture::join);
    }

    static List<AuditEntry> entries(AuditLog log) {
        try (Stream<AuditEntry> entries = log.reader().from(log.reader().minimum())) {
            return entries.toList();
        }
    }

    static List<AuditEntry> ofType(AuditLog log, AuditEventType type) {
        return entries(log).stream()
                .filter(entry -> entry.event().type() == type)
                .toList();
    }
}
