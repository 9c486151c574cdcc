package dev.cartulary.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void createsTheFolderAndHoldsIt() throws Exception {
        Path folder = temporary.resolve("a/b");
        try (DataFolder held = DataFolder.open(folder)) {
            assertThat(held.path()).isEqualTo(folder).isDirectory();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Cartulary is using");
        }
    }

    @Test
    void givesTheFolderFree() throws Exception {
        DataFolder.open(temporary).close();
        try (DataFolder again = DataFolder.open(temporary)) {
            assertThat(again.path()).isEqualTo(temporary);
        }
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file + " is a file");
    }

    @Test
    void refusesAFolderThatCannotBeCreated() throws Exception {
        Path below = Files.createFile(temporary.resolve("file")).resolve("below");
        assertThatThrownBy(() -> DataFolder.open(below))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void refusesADiskWithTooLittleRoom() {
        assertThatThrownBy(() -> DataFolder.open(temporary, Long.MAX_VALUE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MiB free");
    }
}
