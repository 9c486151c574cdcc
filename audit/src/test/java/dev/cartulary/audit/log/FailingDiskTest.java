package dev.cartulary.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingDiskTest {
    private static final String ORIGIN = AppendLogTest.SMALL.origin();

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, InstantSource.system());
    private final FaultyDisk disk = new FaultyDisk();

    private AppendLog open() {
        return AppendLog.open(new LogHome(folder, AppendLogTest.SMALL, LogKeys.of(key), disk));
    }

    private void expectEntries(int atLeast, int atMost) {
        try (AppendLog log = open()) {
            assertThat(log.reader().size()).isBetween((long) atLeast, (long) atMost);
            for (int i = 0; i < log.reader().size(); i++) {
                assertThat(log.reader().get(i).orElseThrow().bytes()).isEqualTo(AppendLogTest.entry(i));
            }
        }
    }

    @Test
    void aFailedFlushIsFatalAndLeavesTheLogReadable() {
        try (AppendLog log = open()) {
            log.append(AppendLogTest.entry(0)).join();
            disk.flushFails = true;

            assertThatThrownBy(() -> log.append(AppendLogTest.entry(1)).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(LogFailedException.class)
                    .hasMessageContaining(folder.toString());
            disk.flushFails = false;
            assertThatThrownBy(() -> log.append(AppendLogTest.entry(1)).join())
                    .hasCauseInstanceOf(LogFailedException.class);
            assertThat(log.reader().get(0)).isPresent();
        }
        expectEntries(1, 2);
    }

    @Test
    void aFullDiskLosesNothingThatWasAcknowledged() {
        int acknowledged = 0;
        try (AppendLog log = open()) {
            disk.roomLeft = 20_000_000;
            List<CompletableFuture<Receipt.Durable>> promises = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                if (i == 1_000) {
                    promises.forEach(CompletableFuture::join);
                    disk.roomLeft = 500;
                }
                promises.add(log.append(AppendLogTest.entry(i)));
            }
            for (CompletableFuture<Receipt.Durable> promise : promises) {
                if (promise.handle((receipt, failure) -> failure == null).join()) {
                    acknowledged++;
                }
            }
            assertThat(promises.getLast()).isCompletedExceptionally();
        }
        disk.roomLeft = Long.MAX_VALUE;
        assertThat(acknowledged).isGreaterThanOrEqualTo(1_000);
        expectEntries(acknowledged, 2_000);
    }

    @Test
    void aFullDiskAtOpeningIsAClearRefusal() {
        disk.roomLeft = 10;

        assertThatThrownBy(this::open)
                .isInstanceOf(LogUnwritableException.class)
                .hasMessageContaining("No space left")
                .hasMessageContaining(folder.toString());
        disk.roomLeft = Long.MAX_VALUE;
        expectEntries(0, 0);
    }

    @Test
    void aReadOnlyFolderIsAClearRefusal() throws IOException {
        try (AppendLog log = open()) {
            log.append(AppendLogTest.entry(0)).join();
        }
        disk.readOnly = true;
        assertThatThrownBy(this::open).isInstanceOf(LogUnwritableException.class);
        disk.readOnly = false;
        expectEntries(1, 1);

        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> AppendLog.open(file.resolve("log"), AppendLogTest.SMALL, LogKeys.of(key)))
                .isInstanceOf(LogUnwritableException.class);
    }
}
