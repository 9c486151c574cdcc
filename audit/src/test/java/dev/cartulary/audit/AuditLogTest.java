package dev.cartulary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogLockedException;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.Receipt;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.segment.SegmentLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private static final String ORIGIN = "cartulary.example/audit";
    private static final ActorRef ACTOR = new ActorRef("user:0198f3");
    private static final ObjectRef OBJECT = new ObjectRef("lineage:default");

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, InstantSource.system());
    private Instant now = Instant.parse("2026-11-21T10:00:00.123Z");

    private AuditLog open(LogKeys keys) {
        return AuditLog.open(folder, LogSettings.audit(ORIGIN), keys, new Sources(() -> now, new Random(1)));
    }

    private AuditEvent ingested(AuditLog log, long events) {
        return log.event(AuditEventType.LINEAGE_INGESTED, ACTOR, OBJECT)
                .request("req-1")
                .count("events", events)
                .count("accepted", events)
                .count("refused", 0)
                .build();
    }

    @Test
    void readsBackWhatItAcknowledged() {
        try (AuditLog log = open(LogKeys.of(key))) {
            AuditEvent event = ingested(log, 3);
            Receipt receipt = log.append(event).join();

            assertThat(receipt.index()).isZero();
            assertThat(log.reader().get(0)).contains(new AuditEntry(0, now, false, event));
            assertThat(log.reader().get(1)).isEmpty();
        }
    }

    @Test
    void encodesEntriesAsCanonicalJson() {
        try (AuditLog log = open(LogKeys.of(key))) {
            log.append(ingested(log, 3)).join();
            String json = new String(log.log().reader().get(0).orElseThrow().bytes(), StandardCharsets.UTF_8);

            assertThat(json)
                    .matches(
                            "\\{\"actor\":\"user:0198f3\",\"facts\":\\{\"accepted\":3,\"events\":3,\"refused\":0},"
                                    + "\"id\":\"01a1fd8c-697b-7[0-9a-f-]*\",\"obj\":\"lineage:default\",\"outcome\":\"SUCCEEDED\","
                                    + "\"req\":\"req-1\",\"ts\":\"2026-11-21T10:00:00.123Z\",\"type\":\"LINEAGE_INGESTED\",\"v\":1}");
        }
    }

    @Test
    void committedReceiptProvesTheEntry() {
        try (AuditLog log = open(LogKeys.of(key))) {
            log.append(ingested(log, 1)).join();
            Receipt.Committed receipt = log.commit(ingested(log, 2)).join();
            byte[] entry = log.log().reader().get(receipt.index()).orElseThrow().bytes();

            assertThat(receipt.proof().proves(LeafHash.of(entry), List.of(key.verifierKey())))
                    .isTrue();
        }
    }

    @Test
    void timeNeverRunsBackwardsNotEvenAcrossRestarts() {
        Instant first = now;
        try (AuditLog log = open(LogKeys.of(key))) {
            log.append(ingested(log, 1)).join();
        }
        now = first.minusSeconds(3600);
        try (AuditLog log = open(LogKeys.of(key))) {
            log.append(ingested(log, 2)).join();

            AuditEntry second = log.reader().get(1).orElseThrow();
            assertThat(second.time()).isEqualTo(first);
            assertThat(second.clockRegressed()).isTrue();
        }
    }

    @Test
    void recordsThatKeysChanged() {
        try (AuditLog log = open(LogKeys.of(key))) {
            log.append(ingested(log, 1)).join();
        }
        SigningKey next = SigningKey.generate(ORIGIN, KeyType.ED25519, InstantSource.system());
        try (AuditLog log = open(new LogKeys(List.of(next), List.of(key.verifierKey())))) {
            assertThat(log.reader().get(1).orElseThrow().event().type()).isEqualTo(AuditEventType.KEY_ROTATED);
        }
    }

    @Test
    void recordsAnUnfinishedWriteThatItCutOff() throws IOException {
        try (AuditLog log = open(LogKeys.of(key))) {
            log.append(ingested(log, 1)).join();
        }
        Path segment = folder.resolve("segments/%020d.seg".formatted(0));
        Files.write(segment, new byte[] {0, 0, 1, 0, 42}, StandardOpenOption.APPEND);
        try (AuditLog log = open(LogKeys.of(key))) {
            AuditEvent recovery = log.reader().get(1).orElseThrow().event();
            assertThat(recovery.type()).isEqualTo(AuditEventType.RECOVERY);
            assertThat(recovery.facts())
                    .containsEntry("cut_bytes", new Fact.Count(5))
                    .containsEntry("kept", new Fact.Count(1));
        }
    }

    @Test
    void saysThatItPrunesBeforeItDoes() {
        LogSettings small =
                LogSettings.audit(ORIGIN).with(new SegmentLimits(LogSettings.LARGEST_TILE_ENTRY, 256, 1 << 20, 256));
        try (AuditLog log = AuditLog.open(folder, small, LogKeys.of(key), new Sources(() -> now, new Random(1)))) {
            for (int i = 0; i < 600; i++) {
                log.append(ingested(log, i));
            }
            log.commit(ingested(log, 600)).join();

            assertThat(log.prune(ACTOR, 300, "two-years")).isEqualTo(256);
            assertThat(log.reader().get(601).orElseThrow().event().facts())
                    .containsEntry("minimum", new Fact.Count(256));
            assertThat(log.reader().from(256).count()).isEqualTo(346);
        }
    }

    @Test
    void findsTheFirstEntryOfATimeAmongThoseKept() {
        LogSettings small =
                LogSettings.audit(ORIGIN).with(new SegmentLimits(LogSettings.LARGEST_TILE_ENTRY, 256, 1 << 20, 256));
        Instant start = now;
        try (AuditLog log = AuditLog.open(folder, small, LogKeys.of(key), new Sources(() -> now, new Random(1)))) {
            for (int i = 0; i < 600; i++) {
                now = start.plusSeconds(i / 3);
                log.append(ingested(log, i));
            }
            log.commit(ingested(log, 600)).join();
            AuditReader reader = log.reader();

            assertThat(reader.firstNotBefore(Instant.EPOCH)).isZero();
            assertThat(reader.firstNotBefore(start)).isZero();
            assertThat(reader.firstNotBefore(start.plusSeconds(100))).isEqualTo(300);
            assertThat(reader.firstNotBefore(start.plusMillis(99_001))).isEqualTo(300);
            assertThat(reader.firstNotBefore(start.plusSeconds(200))).isEqualTo(reader.size());

            log.prune(ACTOR, 300, "two-years");
            assertThat(reader.firstNotBefore(Instant.EPOCH)).isEqualTo(256);
            assertThat(reader.firstNotBefore(start.plusSeconds(100))).isEqualTo(300);
        }
    }

    @Test
    void refusesFactsThatTheTypeDoesNotList() {
        try (AuditLog log = open(LogKeys.of(key))) {
            AuditEvent.Builder event = log.event(AuditEventType.SIGNED_IN, ACTOR, OBJECT);

            assertThatThrownBy(() -> event.code("email", "x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> event.code("method", "anna@example.org"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new ActorRef("user:anna%40example.org"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> event.request("anna@example.org").build())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesASecondWriterAndNamesTheFolder() {
        try (AuditLog log = open(LogKeys.of(key))) {
            assertThat(log.reader().size()).isZero();
            assertThatThrownBy(() -> open(LogKeys.of(key)))
                    .isInstanceOf(LogLockedException.class)
                    .hasMessageContaining(folder.toString());
        }
    }
}
