package dev.cartulary.audit.verifier;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import dev.cartulary.audit.Sources;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.segment.SegmentLimits;
import dev.cartulary.audit.tiles.ExportSink;
import dev.cartulary.audit.tiles.TileExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.Stream;

/** A small audit log that tests fill, export, copy and damage. */
final class DemoLog {
    static final String ORIGIN = "cartulary.example/demo";
    static final LogSettings SETTINGS =
            LogSettings.audit(ORIGIN).with(new SegmentLimits(LogSettings.LARGEST_TILE_ENTRY, 256, 1 << 20, 256));

    final SigningKey key;
    final Path folder;

    DemoLog(Path folder) {
        this(folder, SigningKey.generate(ORIGIN, KeyType.ED25519, InstantSource.system()));
    }

    DemoLog(Path folder, SigningKey key) {
        this.folder = folder;
        this.key = key;
    }

    AuditLog open() {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        return AuditLog.open(folder, SETTINGS, LogKeys.of(key), new Sources(() -> now, new Random(folder.hashCode())));
    }

    /** Appends and closes, so that one more checkpoint is signed. */
    DemoLog append(int events) {
        try (AuditLog log = open()) {
            for (int i = 0; i < events; i++) {
                log.append(event(log, i));
            }
        }
        return this;
    }

    static AuditEvent event(AuditLog log, int i) {
        return log.event(AuditEventType.ACCESS_DENIED, new ActorRef("user:u" + i), new ObjectRef("dataset:d" + i % 7))
                .outcome(Outcome.DENIED)
                .code("action", "read")
                .code("reason", "policy-" + i)
                .build();
    }

    Path export(Path target) throws IOException {
        boolean zip = target.toString().endsWith(".zip");
        try (LogSnapshot snapshot = LogSnapshot.open(folder, LogSettings.LARGEST_TILE_ENTRY);
                ExportSink sink = zip ? ExportSink.zip(target) : ExportSink.folder(target)) {
            new TileExport(snapshot, sink, done -> {}).run();
        }
        return target;
    }

    Findings verifyFolder() throws IOException {
        return verifyFolder(Trust.in(key.verifierKey()));
    }

    Findings verifyFolder(Trust trust) throws IOException {
        return new FolderVerifier(folder, LogSettings.LARGEST_TILE_ENTRY, trust, done -> {}).run();
    }

    static Findings verifyExport(Path export, Trust trust) throws IOException {
        try (ExportSource source = ExportSource.at(export)) {
            return new ExportVerifier(source, trust, done -> {}).run();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
