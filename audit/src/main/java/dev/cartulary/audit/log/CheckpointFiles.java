package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.log.LogRefusedException.Reason;
import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.Durable;
import dev.cartulary.audit.segment.Frame;
import dev.cartulary.audit.segment.FrameCursor;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every checkpoint the log ever signed, framed like entries in files of about 4 MiB under {@code checkpoints/}, and the
 * newest one once more as the file {@code checkpoint}. The history is what proves or disproves a fork.
 */
final class CheckpointFiles implements Closeable {
    /** No note is longer; C2SP allows 100 signatures of 2.5 KiB. */
    static final int LARGEST_NOTE = 1 << 20;

    private static final String NEWEST = "checkpoint";

    private static final String SUFFIX = ".log";

    private static final long FILE_BYTES = 4L << 20;

    private final Path folder;
    private final Path history;
    private final ChannelOpener opener;
    private FileChannel channel;
    private long end;

    private CheckpointFiles(Path folder, ChannelOpener opener, FileChannel channel, long end) {
        this.folder = folder;
        this.history = history(folder);
        this.opener = opener;
        this.channel = channel;
        this.end = end;
    }

    /**
     * The newest checkpoint on disk, verified: the end of the history, which may be one ahead of the served file after a
     * crash but never behind it.
     */
    static Optional<SignedCheckpoint> newest(Path folder, LogKeys keys) throws IOException {
        Path file = folder.resolve(NEWEST);
        Optional<SignedCheckpoint> last = lastOf(folder);
        if (last.isPresent()) {
            verify(folder, last.get(), keys);
        }
        if (!Files.exists(file)) {
            if (last.isPresent() && last.get().checkpoint().head().size() > 0) {
                throw new LogRefusedException(folder, Reason.CHECKPOINT_MISSING, "the file 'checkpoint' is absent");
            }
            return last;
        }
        SignedCheckpoint served = parse(folder, Files.readAllBytes(file));
        verify(folder, served, keys);
        long size = served.checkpoint().head().size();
        long lastSize = last.map(found -> found.checkpoint().head().size()).orElse(-1L);
        boolean conflict =
                lastSize == size && !last.map(SignedCheckpoint::checkpoint).equals(Optional.of(served.checkpoint()));
        if (lastSize < size || conflict) {
            throw new LogRefusedException(
                    folder,
                    Reason.CHECKPOINT_MISSING,
                    "the newest checkpoint, of size " + size + ", is not the last in the history");
        }
        return last;
    }

    static CheckpointFiles open(Path folder, ChannelOpener opener) throws IOException {
        Path history = history(folder);
        Files.createDirectories(history);
        List<Path> files = files(folder);
        Path file = files.isEmpty() ? history.resolve(name(0)) : files.getLast();
        long end = files.isEmpty() ? 0 : endOf(file);
        FileChannel channel = opener.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(end);
        return new CheckpointFiles(folder, opener, channel, end);
    }

    /**
     * All checkpoints on disk, oldest first, unverified. Close the stream.
     *
     * @throws MalformedNoteException while reading, where the history is damaged
     */
    static Stream<SignedCheckpoint> all(Path folder) throws IOException {
        return files(folder).stream().flatMap(CheckpointFiles::notes);
    }

    private static Stream<SignedCheckpoint> notes(Path file) {
        List<SignedCheckpoint> notes = new ArrayList<>();
        try (FrameCursor cursor = new FrameCursor(file, 0, LARGEST_NOTE)) {
            while (cursor.next()) {
                notes.add(SignedCheckpoint.parse(cursor.entry()));
            }
            if (cursor.end() == cursor.fileLength()) {
                return notes.stream();
            }
            MalformedNoteException damage =
                    new MalformedNoteException("Damaged at byte " + cursor.end() + " of " + file);
            return Stream.concat(notes.stream(), Stream.generate(() -> {
                throw damage;
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(SignedCheckpoint checkpoint) throws IOException {
        byte[] note = checkpoint.bytes();
        if (end > FILE_BYTES) {
            channel.close();
            Path file = history.resolve(name(checkpoint.checkpoint().head().size()));
            channel = opener.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            end = 0;
        }
        ByteBuffer frame = ByteBuffer.allocate(Frame.HEADER_BYTES + note.length);
        Frame.put(frame, note);
        Durable.writeFully(channel, frame.flip(), end);
        channel.force(true);
        if (end == 0) {
            Durable.syncFolder(history);
        }
        end += frame.limit();
        Durable.replace(folder, NEWEST, note, opener);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Optional<SignedCheckpoint> lastOf(Path folder) throws IOException {
        for (Path file : files(folder).reversed()) {
            try (FrameCursor cursor = new FrameCursor(file, 0, LARGEST_NOTE)) {
                byte[] last = null;
                while (cursor.next()) {
                    last = cursor.entry();
                }
                if (last != null) {
                    return Optional.of(parse(folder, last));
                }
            }
        }
        return Optional.empty();
    }

    private static long endOf(Path file) throws IOException {
        try (FrameCursor cursor = new FrameCursor(file, 0, LARGEST_NOTE)) {
            while (cursor.next()) {
                continue;
            }
            return cursor.end();
        }
    }

    /** The files of the history, oldest first. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(history(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(history(folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /** The size that the first checkpoint in {@code file} signs, from the name; 0 for the first file. */
    static long firstSize(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    private static Path history(Path folder) {
        return folder.resolve("checkpoints");
    }

    private static String name(long size) {
        return "%020d".formatted(size) + SUFFIX;
    }

    private static SignedCheckpoint parse(Path folder, byte[] note) {
        try {
            return SignedCheckpoint.parse(note);
        } catch (MalformedNoteException e) {
            throw new LogRefusedException(folder, Reason.CHECKPOINT_UNTRUSTED, String.valueOf(e.getMessage()));
        }
    }

    private static void verify(Path folder, SignedCheckpoint checkpoint, LogKeys keys) {
        try {
            checkpoint.verifyLog(keys.verifierKeys());
        } catch (UntrustedNoteException e) {
            throw new LogRefusedException(folder, Reason.CHECKPOINT_UNTRUSTED, String.valueOf(e.getMessage()));
        }
    }
}
