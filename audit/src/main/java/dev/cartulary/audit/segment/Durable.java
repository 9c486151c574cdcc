package dev.cartulary.audit.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** File operations that survive a power cut once they return. */
public final class Durable {
    private Durable() {}

    /** Makes a rename, creation or deletion inside {@code folder} permanent. */
    public static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Replaces file {@code name} in {@code folder} by {@code content} so that any reader, also after a crash, sees the old or the new whole. */
    public static void replace(Path folder, String name, byte[] content, ChannelOpener opener) throws IOException {
        Path next = folder.resolve(name + ".tmp");
        try (FileChannel channel = opener.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeFully(channel, ByteBuffer.wrap(content), 0);
            channel.force(true);
        }
        Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    /** Writes the whole buffer at {@code offset}. */
    public static void writeFully(FileChannel channel, ByteBuffer buffer, long offset) throws IOException {
        long at = offset;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }
}
