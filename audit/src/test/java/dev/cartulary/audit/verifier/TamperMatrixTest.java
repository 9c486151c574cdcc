package dev.cartulary.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.log.LogRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way to change a small log or its export by one bit, cut, swap, drop or splice. By default one in many is tried;
 * with {@code -Dcartulary.full=true} all of them.
 */
class TamperMatrixTest {
    private static final boolean FULL = Boolean.getBoolean("cartulary.full");
    private static final int FRAME_HEADER = 8;
    private static final int SEGMENT_HEADER = 64;

    @TempDir
    Path parent;

    private DemoLog log = new DemoLog(Path.of(""));
    private Path export = Path.of("");

    /** Says what verification finds after one change. */
    private interface Check {
        Findings run() throws IOException;
    }

    @BeforeEach
    void fill() throws IOException {
        log = new DemoLog(parent.resolve("log")).append(5).append(3);
        export = log.export(parent.resolve("export"));
        assertThat(log.verifyFolder().verdict()).isEqualTo(Verdict.OK);
        assertThat(exported().verdict()).isEqualTo(Verdict.OK);
    }

    private Findings exported() throws IOException {
        return DemoLog.verifyExport(export, Trust.in(log.key.verifierKey()));
    }

    private static int step(int sampled) {
        return FULL ? 1 : sampled;
    }

    private static void notices(Path file, byte[] changed, Check check, String what) throws IOException {
        byte[] original = Files.readAllBytes(file);
        if (Arrays.equals(original, changed)) {
            return;
        }
        Files.write(file, changed);
        Findings findings = check.run();
        assertThat(findings.verdict()).as("%s of %s", what, file).isNotEqualTo(Verdict.OK);
        assertThat(findings.kept().getFirst().detail()).isNotBlank();
        Files.write(file, original);
    }

    private static void everyBitAndEveryLength(Path file, Check check, int sampled) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int bit = 0; bit < bytes.length * 8; bit += step(sampled)) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            notices(file, flipped, check, "bit " + bit);
        }
        for (int length = 0; length < bytes.length; length += step(sampled / 4)) {
            notices(file, Arrays.copyOf(bytes, length), check, "length " + length);
        }
        notices(file, Arrays.copyOf(bytes, bytes.length + 1), check, "one more byte");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path segment() {
        return log.folder.resolve("segments/%020d.seg".formatted(0));
    }

    @Test
    void bitsAndLengthsOfTheLog() throws IOException {
        everyBitAndEveryLength(segment(), bothWays(log::verifyFolder), 149);
        everyBitAndEveryLength(log.folder.resolve("checkpoint"), log::verifyFolder, 97);
        everyBitAndEveryLength(files(log.folder.resolve("checkpoints")).getFirst(), log::verifyFolder, 149);
    }

    /** A zero byte at the end of the newest segment is room left by a crash, not damage. */
    private static Check bothWays(Check check) {
        return () -> {
            Findings findings = check.run();
            if (findings.verdict() == Verdict.OK) {
                findings.add(Verdict.INCOMPLETE, "only room was added");
            }
            return findings;
        };
    }

    @Test
    void bitsAndLengthsOfTheExport() throws IOException {
        for (Path file : files(export)) {
            everyBitAndEveryLength(file, this::exported, 149);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(exported().verdict()).as("without %s", file).isNotEqualTo(Verdict.OK);
            Files.write(file, bytes);
        }
        Files.createDirectories(export.resolve("tile/0/001.p"));
        Files.write(export.resolve("tile/0/001.p/1"), new byte[32]);
        assertThat(exported().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void everySwapDropAndSpliceOfFrames() throws IOException {
        byte[] bytes = Files.readAllBytes(segment());
        byte[] header = Arrays.copyOf(bytes, SEGMENT_HEADER);
        List<byte[]> frames = split(
                bytes,
                SEGMENT_HEADER,
                at -> FRAME_HEADER + ByteBuffer.wrap(bytes).getInt(at));
        rearranged(frames, parts -> notices(segment(), join(header, parts), log::verifyFolder, "rearranged"));
    }

    @Test
    void everySwapDropAndSpliceOfBundledEntries() throws IOException {
        Path bundle = export.resolve("tile/entries/000.p/8");
        byte[] bytes = Files.readAllBytes(bundle);
        List<byte[]> entries = split(
                bytes, 0, at -> 2 + Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at)));
        rearranged(entries, parts -> notices(bundle, join(new byte[0], parts), this::exported, "rearranged"));
    }

    private interface Arrangement {
        void check(List<byte[]> parts) throws IOException;
    }

    private static void rearranged(List<byte[]> parts, Arrangement arrangement) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            List<byte[]> dropped = new ArrayList<>(parts);
            dropped.remove(i);
            arrangement.check(dropped);
            for (int j = 0; j <= parts.size(); j += step(3)) {
                List<byte[]> spliced = new ArrayList<>(parts);
                spliced.add(j, parts.get(i));
                arrangement.check(spliced);
                if (j < parts.size()) {
                    List<byte[]> swapped = new ArrayList<>(parts);
                    swapped.set(i, parts.get(j));
                    swapped.set(j, parts.get(i));
                    arrangement.check(swapped);
                }
            }
        }
    }

    private static List<byte[]> split(byte[] bytes, int start, IntFunction<Integer> lengthAt) {
        List<byte[]> parts = new ArrayList<>();
        for (int at = start; at < bytes.length; at += lengthAt.apply(at)) {
            parts.add(Arrays.copyOfRange(bytes, at, at + lengthAt.apply(at)));
        }
        return parts;
    }

    private static byte[] join(byte[] header, List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(header);
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    @Test
    void aTamperedLogIsNotOpened() throws IOException {
        byte[] bytes = Files.readAllBytes(segment());
        for (int bit = 0; bit < bytes.length * 8; bit += step(1_201) * 7) {
            Path copy = Files.createDirectory(parent.resolve("copy-" + bit));
            DemoLog.copy(log.folder, copy);
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(copy.resolve(log.folder.relativize(segment())), flipped);
            assertThatThrownBy(() -> new DemoLog(copy, log.key).open()).isInstanceOf(LogRefusedException.class);
        }
    }

    @Test
    void aDamagedZipIsNoticedUnlessItsFilesAreUnharmed() throws IOException {
        Path zip = log.export(parent.resolve("export.zip"));
        Path again = log.export(parent.resolve("again.zip"));
        assertThat(again).hasSameBinaryContentAs(zip);
        byte[] bytes = Files.readAllBytes(zip);
        int noticed = 0;
        for (int bit = 0; bit < bytes.length * 8; bit += step(301)) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(again, flipped);
            noticed += zipNotices(again) ? 1 : 0;
        }
        assertThat(noticed).isPositive();
    }

    private boolean zipNotices(Path zip) throws IOException {
        try {
            if (DemoLog.verifyExport(zip, Trust.in(log.key.verifierKey())).verdict() != Verdict.OK) {
                return true;
            }
        } catch (ZipException e) {
            return true;
        }
        try (ExportSource damaged = ExportSource.at(zip)) {
            for (Path file : files(export)) {
                assertThat(damaged.read(export.relativize(file).toString())).contains(Files.readAllBytes(file));
            }
        }
        return false;
    }
}
