package dev.cartulary.audit.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.Vectors;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.LogSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TileExportTest {
    @TempDir
    Path folder;

    private Path export(SigningKey key, List<byte[]> entries) throws IOException {
        Path log = folder.resolve("log-" + entries.size());
        try (AppendLog open =
                AppendLog.open(log, LogSettings.audit(key.verifierKey().name()), LogKeys.of(key))) {
            entries.forEach(open::append);
        }
        Path export = folder.resolve("export-" + entries.size());
        try (LogSnapshot snapshot = LogSnapshot.open(log, LogSettings.LARGEST_TILE_ENTRY);
                ExportSink sink = ExportSink.folder(export)) {
            new TileExport(snapshot, sink, done -> {}).run();
        }
        return export;
    }

    @Test
    void reproducesTheTesseraLogByteForByte() throws IOException {
        for (int size = 1; size <= 8; size++) {
            Path export = export(Vectors.tesseraKey(), Vectors.tesseraEntries().subList(0, size));
            String upstream = "tlog/tessera-log/";

            assertThat(export.resolve("checkpoint")).hasBinaryContent(Vectors.bytes(upstream + "checkpoint." + size));
            for (String tile : List.of("tile/0/000.p/" + size, "tile/entries/000.p/" + size)) {
                assertThat(export.resolve(tile)).hasBinaryContent(Vectors.bytes(upstream + tile));
            }
        }
    }

    @Test
    void cutsTheTilesOf520Leaves() throws Exception {
        SigningKey key = SigningKey.generate("example.com/520", KeyType.ED25519, InstantSource.system());
        Path export = export(
                key,
                IntStream.range(0, 520)
                        .mapToObj(i -> ("leaf-" + i).getBytes(StandardCharsets.UTF_8))
                        .toList());
        JsonNode expected = Vectors.json("tiles/tree520.json");
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(export)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(export.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        hashes.keySet().removeIf(path -> !path.startsWith("tile/") || path.startsWith("tile/entries/"));

        assertThat(hashes)
                .isEqualTo(expected.get("tiles").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, tile -> tile.getValue().asString())));
    }
}
