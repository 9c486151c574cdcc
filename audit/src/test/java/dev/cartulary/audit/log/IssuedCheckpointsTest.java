package dev.cartulary.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.checkpoint.Checkpoint;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.audit.segment.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuedCheckpointsTest {
    private static final int CHECKPOINTS = 12;

    @TempDir
    Path folder;

    private final SigningKey key =
            SigningKey.generate(AppendLogTest.SMALL.origin(), KeyType.ED25519, InstantSource.system());

    private AppendLog open() {
        return AppendLog.open(folder, AppendLogTest.SMALL, LogKeys.of(key));
    }

    /** One checkpoint of each size from 0, the first five in one file, the others in the next. */
    @BeforeEach
    void issue() throws IOException {
        int firstFive = 0;
        try (AppendLog log = open()) {
            for (int i = 0; i < CHECKPOINTS; i++) {
                firstFive += i < 5 ? Frame.HEADER_BYTES + log.checkpoint().bytes().length : 0;
                log.commit(AppendLogTest.entry(i)).join();
            }
        }
        Path file = folder.resolve("checkpoints/%020d.log".formatted(0));
        byte[] history = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(history, firstFive));
        Files.write(
                folder.resolve("checkpoints/%020d.log".formatted(5)),
                Arrays.copyOfRange(history, firstFive, history.length));
    }

    private static List<Long> sizes(List<SignedCheckpoint> checkpoints) {
        return checkpoints.stream()
                .map(issued -> issued.checkpoint().head().size())
                .toList();
    }

    @Test
    void readsNewestFirstAndAcrossFiles() {
        try (AppendLog log = open()) {
            assertThat(sizes(log.checkpoints(Long.MAX_VALUE, 3))).containsExactly(12L, 11L, 10L);
            assertThat(sizes(log.checkpoints(10, 3))).containsExactly(9L, 8L, 7L);
            assertThat(sizes(log.checkpoints(7, 4))).containsExactly(6L, 5L, 4L, 3L);
            assertThat(sizes(log.checkpoints(5, 2))).containsExactly(4L, 3L);
            assertThat(sizes(log.checkpoints(2, 9))).containsExactly(1L, 0L);
            assertThat(log.checkpoints(0, 9)).isEmpty();
            assertThat(log.checkpoints(9, 0)).isEmpty();
        }
    }

    @Test
    void findsTheOneOfASize() {
        try (AppendLog log = open()) {
            for (long size = 0; size <= CHECKPOINTS; size++) {
                SignedCheckpoint found = log.checkpoint(size).orElseThrow();
                assertThat(found.checkpoint().head().size()).isEqualTo(size);
                assertThat(found.verifyLog(List.of(key.verifierKey()))).hasSize(1);
            }
            assertThat(log.checkpoint(CHECKPOINTS + 1)).isEmpty();
            assertThat(log.checkpoint(Long.MAX_VALUE)).isEmpty();
            assertThat(log.checkpoint(-1)).isEmpty();
        }
    }

    @Test
    void exportsOnlyAtACheckpointThatItIssued() throws IOException {
        try (AppendLog log = open();
                LogSnapshot earlier = log.snapshot(log.checkpoint(7).orElseThrow())) {
            assertThat(earlier.checkpoint().checkpoint().head().size()).isEqualTo(7);

            TreeHead invented =
                    new TreeHead(7, log.checkpoint().checkpoint().head().root());
            Checkpoint lie = new Checkpoint(AppendLogTest.SMALL.origin(), invented);
            assertThatThrownBy(() -> log.snapshot(SignedCheckpoint.sign(lie, List.of(key))))
                    .isInstanceOf(IllegalArgumentException.class);
            SigningKey other =
                    SigningKey.generate(AppendLogTest.SMALL.origin(), KeyType.ED25519, InstantSource.system());
            Checkpoint truth = log.checkpoint().checkpoint();
            assertThatThrownBy(() -> log.snapshot(SignedCheckpoint.sign(truth, List.of(other))))
                    .isInstanceOf(UntrustedNoteException.class);
        }
    }
}
