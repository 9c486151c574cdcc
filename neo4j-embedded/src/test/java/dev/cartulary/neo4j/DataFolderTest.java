package dev.cartulary.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.cartulary.neo4j.EmbeddedNeo4jFailed.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void refusesAFolderThatAnotherProcessHas() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldDataFolder.class.getName(),
                        temp.toString())
                .start();
        try (var output = other.inputReader()) {
            assertThat(output.readLine()).startsWith("holding ");

            assertRefused(temp, Reason.FOLDER_IN_USE, "is in use by another running Cartulary");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderThatThisProcessHasAlreadyAndTakesItOnceClosed() {
        try (DataFolder held = DataFolder.take(temp)) {
            assertRefused(held.path(), Reason.FOLDER_IN_USE, "is in use by another running Cartulary");
        }
        DataFolder.take(temp).close();
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path folder = Files.createDirectory(
                temp.resolve("read-only"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(Files.isWritable(folder), "the superuser may write anywhere");

        assertRefused(folder, Reason.FOLDER_NOT_WRITABLE, "cannot be written");
    }

    @Test
    void refusesAPathThatLeadsThroughAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");

        assertRefused(file.resolve("neo4j"), Reason.FOLDER_NOT_WRITABLE, "cannot be written");
        assertRefused(file, Reason.FOLDER_NOT_WRITABLE, "cannot be written");
    }

    @Test
    void refusesAStoreOfANewerDatabase() throws IOException {
        try (DataFolder folder = DataFolder.take(temp)) {
            folder.requireStoreNotNewerThan(StoreVersion.parse("2026.10.0"));
            folder.requireStoreNotNewerThan(StoreVersion.parse("2026.10.0"));

            assertThatExceptionOfType(EmbeddedNeo4jFailed.class)
                    .isThrownBy(() -> folder.requireStoreNotNewerThan(StoreVersion.parse("2026.9.3")))
                    .withMessageContaining("written by Neo4j 2026.10.0, this Cartulary brings 2026.9.3")
                    .matches(failure -> failure.reason() == Reason.STORE_TOO_NEW);
        }
    }

    @Test
    void tellsAFullDiskFromTheCauseDeepInside() {
        Throwable failure = new RuntimeException(new IOException("neostore: No space left on device"));

        assertThat(StartFailure.of(temp, failure).reason()).isEqualTo(Reason.DISK_FULL);
    }

    private static void assertRefused(Path folder, Reason reason, String words) {
        assertThatExceptionOfType(EmbeddedNeo4jFailed.class)
                .isThrownBy(() -> DataFolder.take(folder))
                .withMessageContaining(words)
                .withMessageContaining(folder.toString())
                .matches(failure -> failure.reason() == reason);
    }
}
