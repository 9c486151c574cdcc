package dev.cartulary.audit.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.segment.SegmentLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTilesTest {
    private static final String ORIGIN = "cartulary.example/tiles";
    private static final int ENTRIES = 66_000;

    @TempDir
    Path folder;

    private AppendLog open(int segmentEntries, int entries) {
        SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, InstantSource.system());
        SegmentLimits segments = new SegmentLimits(LogSettings.LARGEST_TILE_ENTRY, segmentEntries, 1 << 24, 256);
        AppendLog log =
                AppendLog.open(folder.resolve("log"), LogSettings.audit(ORIGIN).with(segments), LogKeys.of(key));
        for (int i = 0; i < entries - 1; i++) {
            log.append(entry(i));
        }
        log.commit(entry(entries - 1)).join();
        return log;
    }

    private static byte[] entry(int i) {
        return ("entry-" + i).getBytes(StandardCharsets.UTF_8);
    }

    private static TilePath path(String text) {
        return TilePath.parse(text).orElseThrow();
    }

    @Test
    void servesEveryFileOfAnExport() throws IOException {
        Path export = folder.resolve("export");
        try (AppendLog log = open(65_536, ENTRIES)) {
            try (LogSnapshot snapshot = log.snapshot();
                    ExportSink sink = ExportSink.folder(export)) {
                new TileExport(snapshot, sink, done -> {}).run();
            }
            LogTiles tiles = new LogTiles(log);
            int files = 0;
            try (Stream<Path> exported = Files.walk(export.resolve("tile")).filter(Files::isRegularFile)) {
                for (Path file : exported.toList()) {
                    String name = export.relativize(file).toString();
                    assertThat(tiles.get(path(name))).as(name).hasValue(Files.readAllBytes(file));
                    files++;
                }
            }
            assertThat(files).isEqualTo(258 + 258 + 2 + 1);
        }
    }

    @Test
    void servesEachWidthTheTreeHasHadAndNothingBeyond() {
        try (AppendLog log = open(256, 600)) {
            LogTiles tiles = new LogTiles(log);
            byte[] tile = tiles.get(path("tile/0/002.p/88")).orElseThrow();

            assertThat(tiles.get(path("tile/0/002.p/3")).orElseThrow())
                    .hasSize(96)
                    .isEqualTo(Arrays.copyOf(tile, 96));
            assertThat(tiles.get(path("tile/0/001.p/200"))).isPresent();
            assertThat(EntryBundle.decode(
                            tiles.get(path("tile/entries/002.p/2")).orElseThrow()))
                    .containsExactly(entry(512), entry(513));
            assertThat(Stream.of(
                                    "tile/0/002",
                                    "tile/0/002.p/89",
                                    "tile/0/003.p/1",
                                    "tile/1/000.p/3",
                                    "tile/2/000.p/1",
                                    "tile/63/000.p/1",
                                    "tile/entries/002.p/89",
                                    "tile/0/x999/x999/x999/x999/x999/999")
                            .map(name -> tiles.get(path(name))))
                    .allMatch(Optional::isEmpty);
        }
    }

    @Test
    void keepsTheHashesOfPrunedEntries() {
        try (AppendLog log = open(256, 600)) {
            log.prune(256);
            LogTiles tiles = new LogTiles(log);

            assertThat(tiles.get(path("tile/entries/000"))).isEmpty();
            assertThat(tiles.get(path("tile/0/000"))).isPresent();
            assertThat(tiles.get(path("tile/entries/001"))).isPresent();
        }
    }

    @Test
    void leavesTheStreamOfAZipOpen() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Path file = folder.resolve("export.zip");
        try (AppendLog log = open(256, 300)) {
            try (LogSnapshot snapshot = log.snapshot();
                    ExportSink sink = ExportSink.zip(target)) {
                new TileExport(snapshot, sink, done -> {}).run();
            }
            try (LogSnapshot snapshot = log.snapshot();
                    ExportSink sink = ExportSink.zip(file)) {
                new TileExport(snapshot, sink, done -> {}).run();
            }
        }
        assertThat(file).hasBinaryContent(target.toByteArray());
    }
}
