package dev.cartulary.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.merkle.LeafHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneAndRepairTest {
    @TempDir
    Path folder;

    private final SigningKey key =
            SigningKey.generate(AppendLogTest.SMALL.origin(), KeyType.ED25519, InstantSource.system());

    private AppendLog open() {
        return AppendLog.open(folder, AppendLogTest.SMALL, LogKeys.of(key));
    }

    private void append(int from, int to) {
        try (AppendLog log = open()) {
            IntStream.range(from, to).forEach(i -> log.append(AppendLogTest.entry(i)));
        }
    }

    @Test
    void pruningKeepsEveryLaterProofValid() throws IOException {
        append(0, 1_000);
        try (AppendLog log = open()) {
            assertThat(log.prunePoint(600)).isEqualTo(512);
            assertThat(log.prunePoint(5_000)).isEqualTo(768);
            assertThatThrownBy(() -> log.prune(600)).isInstanceOf(IllegalArgumentException.class);
            log.prune(512);
        }
        // The tree must not be needed from segments that are gone, nor trusted blindly.
        try (AppendLog log = open()) {
            assertThat(log.reader().minimum()).isEqualTo(512);
            assertThatThrownBy(() -> log.reader().get(511)).isInstanceOf(EntryUnavailableException.class);
            assertThat(log.reader().get(512).orElseThrow().bytes()).isEqualTo(AppendLogTest.entry(512));
            for (int i = 512; i < 1_000; i += 61) {
                assertThat(log.prove(i).proves(LeafHash.of(AppendLogTest.entry(i)), List.of(key.verifierKey())))
                        .isTrue();
            }
            assertThat(log.proveConsistency(3).newSize()).isEqualTo(1_000);
        }
        Files.delete(folder.resolve(PrunedPrefix.FILE));
        assertThatThrownBy(this::open).hasMessageContaining("PREFIX_MISSING");
    }

    @Test
    void repairKeepsWhatTheCheckpointsConfirmAndQuarantinesTheRest() throws IOException {
        append(0, 300);
        append(300, 600);
        Path segment = folder.resolve("segments/%020d.seg".formatted(256));
        byte[] bytes = Files.readAllBytes(segment);
        bytes[64 + 17 * 100 + 12] ^= 4;
        Files.write(segment, bytes);
        try (LogRepair repair = LogRepair.of(folder, AppendLogTest.SMALL, LogKeys.of(key))) {
            LogRepair.Plan plan = repair.plan();
            assertThat(plan.signed()).isEqualTo(600);
            assertThat(plan.kept()).isEqualTo(356);
            assertThat(plan.good().checkpoint().head().size()).isEqualTo(300);
            repair.apply(plan);
        }
        try (AppendLog log = open()) {
            assertThat(log.recovery().size()).isEqualTo(356);
            assertThat(log.append(AppendLogTest.entry(0)).join().index()).isEqualTo(356);
        }
        assertThat(folder.resolve("quarantine-1/" + "%020d.seg".formatted(512))).exists();
        assertThat(folder.resolve("quarantine-1/" + "%020d.seg".formatted(256))).hasBinaryContent(bytes);
    }
}
