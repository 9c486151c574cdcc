package dev.cartulary.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.segment.SegmentLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendLogTest {
    private static final String ORIGIN = "cartulary.example/test";

    /** Small segments, so that a short test crosses many of them. */
    static final LogSettings SMALL =
            LogSettings.audit(ORIGIN).with(new SegmentLimits(LogSettings.LARGEST_TILE_ENTRY, 256, 1 << 20, 256));

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, InstantSource.system());

    private AppendLog open() {
        return AppendLog.open(folder, SMALL, LogKeys.of(key));
    }

    static byte[] entry(int i) {
        return ("entry-" + i).getBytes(StandardCharsets.UTF_8);
    }

    private static void append(AppendLog log, int from, int to) {
        List<CompletableFuture<Receipt.Durable>> receipts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            receipts.add(log.append(entry(i)));
        }
        for (int i = from; i < to; i++) {
            assertThat(receipts.get(i - from).join().index()).isEqualTo(i);
        }
    }

    @Test
    void keepsOrderAndProofsAcrossSegmentsAndRestarts() {
        int size = 0;
        for (int step : new int[] {1, 255, 1, 600, 0, 43}) {
            try (AppendLog log = open()) {
                assertThat(log.recovery()).isEqualTo(new Recovery(size, size, 0, false));
                append(log, size, size + step);
                size += step;
            }
        }
        try (AppendLog log = open();
                Stream<LogEntry> entries = log.reader().from(0)) {
            assertThat(entries.map(LogEntry::bytes).toList())
                    .usingRecursiveComparison()
                    .isEqualTo(Stream.iterate(0, i -> i + 1)
                            .limit(size)
                            .map(AppendLogTest::entry)
                            .toList());
            for (int i = 0; i < size; i += 7) {
                assertThat(log.prove(i).proves(LeafHash.of(entry(i)), List.of(key.verifierKey())))
                        .isTrue();
            }
            assertThat(log.proveConsistency(257).newSize()).isEqualTo(size);
        }
    }

    @Test
    void refusesEntriesItCannotFrame() {
        try (AppendLog log = open()) {
            assertThatThrownBy(() -> log.append(new byte[0])).isInstanceOf(EntrySizeException.class);
            assertThatThrownBy(() -> log.append(new byte[65_536])).isInstanceOf(EntrySizeException.class);
            assertThat(log.append(new byte[65_535]).join().index()).isZero();
        }
    }

    @Test
    void takesLargeEntriesAsAJournal() {
        byte[] large = new byte[4 << 20];
        large[large.length - 1] = 7;
        try (AppendLog log = AppendLog.open(folder, LogSettings.journal(ORIGIN), LogKeys.of(key))) {
            for (int i = 0; i < 20; i++) {
                log.append(large);
            }
            assertThat(log.append(large).join().index()).isEqualTo(20);
            assertThat(log.reader().get(20).orElseThrow().bytes()).isEqualTo(large);
        }
    }

    @Test
    void promisesFailOnceTheLogIsClosed() {
        AppendLog log = open();
        CompletableFuture<Receipt.Durable> taken = log.append(entry(0));
        log.close();

        assertThat(taken).isCompleted();
        assertThat(log.append(entry(1)))
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(LogClosedException.class);
    }
}
