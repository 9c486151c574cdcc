package dev.cartulary.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.checkpoint.TlogProof;
import dev.cartulary.audit.log.LogRefusedException.Reason;
import dev.cartulary.audit.segment.Frame;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of 600 entries in three segments, closed in good order, then damaged in one way. */
class RefusalTest {
    private static final int SIZE = 600;

    @TempDir
    Path parent;

    private Path folder = Path.of("");

    private final SigningKey key =
            SigningKey.generate(AppendLogTest.SMALL.origin(), KeyType.ED25519, InstantSource.system());

    @BeforeEach
    void fill() {
        folder = parent.resolve("log");
        try (AppendLog log = open()) {
            for (int i = 0; i < SIZE; i++) {
                log.append(AppendLogTest.entry(i));
            }
        }
    }

    private AppendLog open() {
        return AppendLog.open(folder, AppendLogTest.SMALL, LogKeys.of(key));
    }

    private Path segment(int firstIndex) {
        return folder.resolve("segments/%020d.seg".formatted(firstIndex));
    }

    private void refuses(Reason reason) {
        assertThatThrownBy(this::open).isInstanceOfSatisfying(LogRefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.folder()).isEqualTo(folder);
        });
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 1);
        }
    }

    /** Replaces an entry and mends its checksum, as somebody who knows the format would. */
    private static void forge(Path segment, long entryAt, int length) throws IOException {
        byte[] file = Files.readAllBytes(segment);
        ByteBuffer frame = ByteBuffer.wrap(file, (int) entryAt - Frame.HEADER_BYTES, Frame.HEADER_BYTES + length);
        byte[] forged = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
        Frame.put(frame, forged);
        Files.write(segment, file);
    }

    @Test
    void whenTheNewestSegmentIsShorterThanTheCheckpoint() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment(512).toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }
        refuses(Reason.SHORTER_THAN_CHECKPOINT);
    }

    @Test
    void whenAllSegmentsAreGone() throws IOException {
        for (int first : new int[] {0, 256, 512}) {
            Files.delete(segment(first));
        }
        refuses(Reason.SHORTER_THAN_CHECKPOINT);
    }

    @Test
    void whenAnEntryWasForged() throws IOException {
        forge(segment(512), 64 + 8, "entry-512".length());
        refuses(Reason.DIFFERS_FROM_CHECKPOINT);
    }

    @Test
    void whenTheNewestSegmentIsMissing() throws IOException {
        Files.delete(segment(512));
        refuses(Reason.SHORTER_THAN_CHECKPOINT);
    }

    @Test
    void whenThePrefixIsMissing() throws IOException {
        Files.delete(segment(0));
        refuses(Reason.PREFIX_MISSING);
    }

    @Test
    void whenASegmentHeaderIsDamaged() throws IOException {
        flip(segment(512), 20);
        refuses(Reason.SEGMENT_DAMAGED);
    }

    @Test
    void whenTheCheckpointIsMissing() throws IOException {
        Files.delete(folder.resolve("checkpoint"));
        refuses(Reason.CHECKPOINT_MISSING);
    }

    @Test
    void whenTheHistoryOfCheckpointsIsMissing() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        refuses(Reason.CHECKPOINT_MISSING);
    }

    @Test
    void whenTheCheckpointIsDamaged() throws IOException {
        flip(folder.resolve("checkpoint"), 30);
        refuses(Reason.CHECKPOINT_UNTRUSTED);
    }

    @Test
    void whenTheKeyIsAnother() {
        SigningKey other = SigningKey.generate(AppendLogTest.SMALL.origin(), KeyType.ED25519, InstantSource.system());
        assertThatThrownBy(() -> AppendLog.open(folder, AppendLogTest.SMALL, LogKeys.of(other)))
                .isInstanceOf(LogRefusedException.class)
                .hasMessageContaining("CHECKPOINT_UNTRUSTED");
    }

    @Test
    void whenTheFolderBelongsToAnotherLog() {
        LogSettings other = LogSettings.audit("cartulary.example/other");
        LogKeys keys = new LogKeys(
                List.of(SigningKey.generate("cartulary.example/other", KeyType.ED25519, InstantSource.system())),
                List.of(key.verifierKey()));
        assertThatThrownBy(() -> AppendLog.open(folder, other, keys))
                .isInstanceOf(LogRefusedException.class)
                .hasMessageContaining("OTHER_ORIGIN");
    }

    @Test
    void butRebuildsADamagedOrMissingTree() throws IOException {
        flip(folder.resolve("tree/1.hashes"), 40);
        try (AppendLog log = open()) {
            assertThat(log.recovery()).isEqualTo(new Recovery(SIZE, SIZE, 0, true));
        }
        Files.delete(folder.resolve("tree/0.hashes"));
        try (AppendLog log = open()) {
            assertThat(log.recovery()).isEqualTo(new Recovery(SIZE, SIZE, 0, true));
        }
    }

    @Test
    void butMakesUpForHalfLevelsThatALogLacks() throws IOException {
        List<TlogProof> proofs;
        try (AppendLog log = open()) {
            proofs = LongStream.range(0, SIZE).mapToObj(log::prove).toList();
        }
        Files.delete(folder.resolve("tree/0.halves"));
        try (FileChannel half = FileChannel.open(folder.resolve("tree/1.halves"), StandardOpenOption.WRITE)) {
            half.truncate(0);
        }
        try (LogSnapshot beside = LogSnapshot.open(folder, LogSettings.LARGEST_TILE_ENTRY)) {
            assertThat(LongStream.range(0, SIZE).mapToObj(beside::prove))
                    .isEqualTo(proofs.stream().map(TlogProof::proof).toList());
        }
        try (AppendLog log = open()) {
            assertThat(log.recovery()).isEqualTo(new Recovery(SIZE, SIZE, 0, false));
            assertThat(LongStream.range(0, SIZE).mapToObj(log::prove)).isEqualTo(proofs);
        }
    }

    @Test
    void butKeepsUnsignedEntriesAndCutsATornOne() throws IOException {
        byte[] torn = frames(SIZE, SIZE + 3);
        for (int cut = 1; cut < torn.length; cut += 4) {
            Path copy = copyOfTheLog("cut-" + cut);
            byte[] tail = Arrays.copyOf(torn, cut);
            Path newest = copy.resolve("segments/%020d.seg".formatted(512));
            Files.write(newest, tail, StandardOpenOption.APPEND);
            int whole = cut / (torn.length / 3);
            try (AppendLog log = AppendLog.open(copy, AppendLogTest.SMALL, LogKeys.of(key))) {
                assertThat(log.recovery().size()).isEqualTo(SIZE + whole);
                assertThat(log.recovery().signedSize()).isEqualTo(SIZE);
                assertThat(log.append(AppendLogTest.entry(0)).join().index()).isEqualTo(SIZE + whole);
            }
        }
    }

    private static byte[] frames(int from, int to) {
        ByteBuffer frames = ByteBuffer.allocate(1 << 10);
        for (int i = from; i < to; i++) {
            Frame.put(frames, AppendLogTest.entry(i));
        }
        return Arrays.copyOf(frames.array(), frames.position());
    }

    private Path copyOfTheLog(String name) throws IOException {
        Path copy = parent.resolve(name);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }
}
