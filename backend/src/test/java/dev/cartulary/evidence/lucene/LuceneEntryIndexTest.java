package dev.cartulary.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.evidence.EntryFilter;
import dev.cartulary.evidence.EntryIndex;
import dev.cartulary.evidence.EntryIndex.Position;
import dev.cartulary.evidence.EntryIndexContract;
import dev.cartulary.evidence.RandomEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneEntryIndexTest extends EntryIndexContract {
    @TempDir
    Path folder;

    @Override
    protected EntryIndex create() {
        return TestIndex.in(folder.resolve("index"));
    }

    @Test
    void knowsAfterARestartWhatWasSavedAndNoMore() throws IOException {
        List<AuditEntry> saved = fill(new RandomEntries(5, 0), 900);
        index.save();
        fill(new RandomEntries(6, 900), 300);
        Path afterCrash = copy("index", "crashed");
        try (EntryIndex crashed = TestIndex.in(afterCrash)) {
            assertThat(crashed.position()).isEqualTo(new Position(900, "leaf899"));
            assertThat(crashed.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isEqualTo(saved.size());
        }
        index.close();
        index = create();
        assertThat(index.position().next()).isEqualTo(1_200);
        assertThat(index.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isEqualTo(1_200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments", "_"})
    void beginsAgainWhereFilesAreDamaged(String start) throws IOException {
        fill(new RandomEntries(7, 0), 100);
        index.close();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(start))
                    .toList()) {
                Files.writeString(file, "not what it was");
            }
        }
        index = create();
        assertThat(index.position()).isEqualTo(Position.before(0));
        fill(new RandomEntries(7, 0), 50);
        assertThat(index.count(EntryFilter.ALL, 0, Long.MAX_VALUE)).isEqualTo(50);
    }

    @Test
    void holdsNothingButWhatAFilterAsksFor() throws IOException {
        List<AuditEntry> entries = fill(new RandomEntries(8, 0), 20);
        index.close();
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(text).doesNotContain(entry.event().id().toString()));
    }

    private Path copy(String from, String to) throws IOException {
        Path target = Files.createDirectories(folder.resolve(to));
        try (Stream<Path> files = Files.list(folder.resolve(from))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target;
    }
}
