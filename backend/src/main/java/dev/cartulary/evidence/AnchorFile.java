package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.Checkpoint;
import java.nio.file.Path;
import java.util.Objects;

/** What the file or object of a checkpoint is called, so that a listing is in the order of the log and shows a fork. */
public final class AnchorFile {
    static final String FOLDER = "checkpoints";

    /** 64 bits: enough for two checkpoints of one size to have two names. */
    private static final int HEX_DIGITS_OF_ROOT = 16;

    private AnchorFile() {}

    /** {@code checkpoints/<size, 20 digits>-<first 16 hex digits of the root>.txt} */
    public static String of(Checkpoint checkpoint) {
        return "%s/%020d-%s.txt"
                .formatted(
                        FOLDER,
                        checkpoint.head().size(),
                        checkpoint.head().root().hex().substring(0, HEX_DIGITS_OF_ROOT));
    }

    static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), "It was resolved against a folder");
    }
}
