package dev.cartulary.audit.seal;

import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.Durable;
import dev.cartulary.audit.segment.Frame;
import dev.cartulary.audit.segment.FrameCursor;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a key store: {@code table} with the wrapped keys, {@code epoch-<n>.key} with the key that wraps them, and
 * {@code lock}. Each change is whole or absent after a crash.
 */
final class KeyFolder implements Closeable {
    private static final String TABLE = "table";
    private static final Pattern EPOCH = Pattern.compile("epoch-([0-9]{10})\\.key");

    /** The longest reference, an id and a wrapped key, with room; the record of the epochs is shorter for 2,000 years. */
    private static final int LARGEST_RECORD = 1 << 20;

    private static final int LARGEST_KEY_RECORD = 1_024;

    private final Path path;
    private final ChannelOpener opener;
    private final FileChannel lock;
    private long end;

    private KeyFolder(Path path, ChannelOpener opener, FileChannel lock) {
        this.path = path;
        this.opener = opener;
        this.lock = lock;
    }

    /** Takes the folder for this process, creating it if absent. */
    static KeyFolder take(Path path, ChannelOpener opener) throws IOException {
        OwnerOnly.createFolder(path);
        FileChannel lock =
                new OwnerOnly().open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new SubjectKeysException(path, "Another process uses the keys", null);
        }
        return new KeyFolder(path, opener, lock);
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** The table, if there is one; cuts off a record that a crash left unfinished. */
    Optional<KeyTable> readTable() throws IOException {
        Path file = path.resolve(TABLE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FrameCursor cursor = new FrameCursor(file, 0, LARGEST_RECORD)) {
            KeyTable table = KeyTable.begin(cursor.next() ? cursor.entry() : new byte[0]);
            while (cursor.next()) {
                table.add(WrappedKey.parse(cursor.entry()));
            }
            end = cursor.end();
            if (!unfinished(file, cursor.fileLength() - end)) {
                throw new SubjectKeysException(path, "The table is damaged at byte " + end, null);
            }
            return Optional.of(table);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new SubjectKeysException(path, "The table is damaged: " + e.getMessage(), e);
        }
    }

    /** Whether the {@code rest} bytes at the end are nothing, or the beginning of one record: what a crash leaves. */
    private boolean unfinished(Path file, long rest) throws IOException {
        if (rest < Frame.HEADER_BYTES) {
            return true;
        }
        ByteBuffer header = ByteBuffer.allocate(Frame.HEADER_BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(header, end);
        }
        int announced = header.flip().getInt();
        return announced <= LARGEST_KEY_RECORD && rest < Frame.HEADER_BYTES + announced;
    }

    void replaceTable(KeyTable table) throws IOException {
        byte[] bytes = table.bytes();
        Durable.replace(path, TABLE, bytes, opener);
        end = bytes.length;
    }

    /** Adds one key without writing the others again. */
    void append(WrappedKey key) throws IOException {
        byte[] frame = KeyTable.frame(key.record());
        try (FileChannel channel = opener.open(path.resolve(TABLE), StandardOpenOption.WRITE)) {
            channel.truncate(end);
            Durable.writeFully(channel, ByteBuffer.wrap(frame), end);
            channel.force(true);
        }
        end += frame.length;
    }

    /** Deletes what was being written when the process died. */
    void sweep() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tmp")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The epochs whose keys are here, in order. */
    NavigableMap<Long, Path> epochs() throws IOException {
        NavigableMap<Long, Path> epochs = new TreeMap<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Matcher name = EPOCH.matcher(file.getFileName().toString());
                if (name.matches()) {
                    epochs.put(Long.valueOf(name.group(1)), file);
                }
            }
        }
        return epochs;
    }

    void writeEpoch(long epoch, byte[] key) throws IOException {
        Durable.replace(path, epochName(epoch), key, opener);
    }

    EpochKey readEpoch(long epoch) throws IOException {
        Path file = path.resolve(epochName(epoch));
        if (!Files.exists(file) || Files.size(file) != EpochKey.BYTES) {
            throw new SubjectKeysException(path, "The key of epoch " + epoch + " is missing or damaged", null);
        }
        return new EpochKey(Files.readAllBytes(file));
    }

    /** Overwrites and deletes: what a disk keeps of overwritten blocks is beyond a program. */
    void destroyEpoch(long epoch) throws IOException {
        Path file = path.resolve(epochName(epoch));
        try (FileChannel channel = opener.open(file, StandardOpenOption.WRITE)) {
            Durable.writeFully(channel, ByteBuffer.allocate(EpochKey.BYTES), 0);
            channel.force(true);
        }
        Files.delete(file);
        Durable.syncFolder(path);
    }

    private static String epochName(long epoch) {
        return "epoch-%010d.key".formatted(epoch);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
