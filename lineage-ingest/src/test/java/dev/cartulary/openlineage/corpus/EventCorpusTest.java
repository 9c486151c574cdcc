package dev.cartulary.openlineage.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCorpusTest {
    @Test
    void theIndexNamesEveryEventFile() throws IOException {
        Path root = Path.of("src/test/resources/events");
        try (var files = Files.walk(root)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("json"))
                    .sorted()
                    .toList();
            assertThat(EventCorpus.files()).isEqualTo(found);
        }
    }
}
