package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAnchorTest extends CheckpointAnchorContract {
    @TempDir
    Path temporary;

    @Override
    protected CheckpointAnchor anchor() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("share"));
        return new FolderAnchor(NAME, folder, folder.toString());
    }

    @Override
    protected Optional<String> kept(SignedCheckpoint checkpoint) throws IOException {
        Path file = file(checkpoint);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    @Override
    protected void breakDown() throws IOException {
        Files.delete(temporary.resolve("share"));
    }

    private Path file(SignedCheckpoint checkpoint) {
        return temporary.resolve("share").resolve(AnchorFile.of(checkpoint.checkpoint()));
    }

    @Test
    void namesFilesInTheOrderOfTheLog() {
        SignedCheckpoint checkpoint = nextCheckpoint();
        assertThat(AnchorFile.of(checkpoint.checkpoint()))
                .isEqualTo("checkpoints/00000000000000000001-"
                        + checkpoint.checkpoint().head().root().hex().substring(0, 16) + ".txt");
    }

    @Test
    void neverWritesOverWhatIsThere() throws Exception {
        CheckpointAnchor anchor = anchor();
        SignedCheckpoint checkpoint = nextCheckpoint();
        anchor.leave(checkpoint);
        Files.writeString(file(checkpoint), "another history\n");
        AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> anchor.leave(checkpoint));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.OTHER_CONTENT);
        assertThat(failure.reason().alarming()).isTrue();
        assertThat(file(checkpoint)).hasContent("another history\n");
    }

    /** Else checkpoints would go to the disk below a mount point whose share is away. */
    @Test
    void doesNotMakeTheFolderItself() {
        Path absent = temporary.resolve("not-mounted");
        CheckpointAnchor anchor = new FolderAnchor(NAME, absent, absent.toString());
        AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> anchor.leave(nextCheckpoint()));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.UNWRITABLE);
        assertThat(failure.sentence()).contains(absent.toString(), "mounted");
        assertThat(absent).doesNotExist();
    }
}
