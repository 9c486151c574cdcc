package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.segment.Durable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes each checkpoint as a file of its own, and never over another. Worth as much as the folder is out of reach of whoever can
 * change the log: another machine's share, better one that keeps what was written once.
 *
 * @param name what the operator calls it
 * @param folder where the folder {@code checkpoints} is made
 * @param destination the same for people
 */
record FolderAnchor(AnchorName name, Path folder, String destination) implements CheckpointAnchor {
    @Override
    public AnchorKind kind() {
        return AnchorKind.FOLDER;
    }

    @Override
    public Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed {
        if (!Files.isDirectory(folder)) {
            throw new AnchorFailed(
                    AnchorFailed.Reason.UNWRITABLE, "The folder " + folder + " is not there; is its disk mounted?");
        }
        Path file = folder.resolve(AnchorFile.of(checkpoint.checkpoint()));
        try {
            Files.createDirectories(folder.resolve(AnchorFile.FOLDER));
            keep(file, checkpoint.bytes());
            Durable.syncFolder(folder);
        } catch (IOException e) {
            throw new AnchorFailed(AnchorFailed.Reason.UNWRITABLE, "The file " + file + " cannot be written.", e);
        }
        return Optional.empty();
    }

    private static void keep(Path file, byte[] note) throws AnchorFailed, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(file, channel, note);
        } catch (FileAlreadyExistsException e) {
            if (!Arrays.equals(Files.readAllBytes(file), note)) {
                throw new AnchorFailed(
                        AnchorFailed.Reason.OTHER_CONTENT,
                        "The file " + file + " holds something else than this checkpoint; it was left as it is.",
                        e);
            }
        }
        Durable.syncFolder(AnchorFile.parent(file));
    }

    private static void write(Path file, FileChannel channel, byte[] note) throws IOException {
        try {
            Durable.writeFully(channel, ByteBuffer.wrap(note), 0);
            channel.force(true);
        } catch (IOException e) {
            // Half a checkpoint under its name would stand in the way of the whole one.
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
