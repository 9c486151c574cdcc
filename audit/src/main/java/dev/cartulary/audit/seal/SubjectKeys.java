package dev.cartulary.audit.seal;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.SealedField;
import dev.cartulary.audit.segment.ChannelOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One AES-256 key per subject, in a folder of its own. Personal values are sealed under the key of the person they are
 * about; destroying that key makes them unreadable wherever they were copied, while the log around them stays provable.
 *
 * <p>Copies of this folder are the trap: whoever kept one from before the destruction still opens everything. Keys are
 * therefore wrapped by the key of an epoch, and {@link #rotateEpoch} destroys that key: copies of the table from before
 * then open nothing, provided that no copy of the epoch's key file was made. Keep this folder out of backups.
 *
 * <p>All keys are held in memory, wrapped, at about 400 bytes a subject. A first value of a subject costs one flush of
 * the disk; destruction writes the table again, rotation wraps and writes all keys (100,000 in about a second). Safe for
 * use by several threads. After a failed write nothing more is changed until the store is opened again.
 */
public final class SubjectKeys implements AutoCloseable {
    private static final long FIRST_EPOCH = 1;
    private static final int KEY_BYTES = 32;
    private static final int KEY_ID_BYTES = 16;

    private final KeyFolder folder;
    private final InstantSource clock;
    private final SecureRandom random;
    private final ReentrantLock lock = new ReentrantLock();
    private KeyTable table;
    private EpochKey epochKey;
    private boolean failed;

    /**
     * A new epoch has begun.
     *
     * @param epoch its number
     * @param keys how many keys survive in it
     */
    public record Rotation(long epoch, long keys) {}

    private SubjectKeys(KeyFolder folder, InstantSource clock, SecureRandom random) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
        Optional<KeyTable> found = folder.readTable();
        this.table = found.isPresent() ? found.get() : start();
        this.epochKey = folder.readEpoch(table.epoch());
        // One key suffices: all are wrapped by the same.
        table.keys().stream().findFirst().ifPresent(this::unwrap);
        finishRotation();
    }

    /**
     * Opens the keys in {@code folder}, creating it if absent. Finishes what a crash interrupted.
     *
     * @param clock the time at which epochs begin
     * @param random makes keys, key ids and nonces
     * @throws SubjectKeysException when another process uses them, or files are missing, damaged or unreadable
     */
    public static SubjectKeys open(Path folder, InstantSource clock, SecureRandom random) {
        return open(folder, new OwnerOnly(), clock, random);
    }

    static SubjectKeys open(Path path, ChannelOpener opener, InstantSource clock, SecureRandom random) {
        try {
            KeyFolder folder = KeyFolder.take(path, opener);
            try {
                return new SubjectKeys(folder, clock, random);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new SubjectKeysException(path, "The keys cannot be read or written: " + e, e);
        }
    }

    /** A first epoch key without a table is what a crash of a first start leaves; or somebody lost the table. */
    private KeyTable start() throws IOException {
        if (folder.epochs().isEmpty()) {
            folder.writeEpoch(FIRST_EPOCH, EpochKey.fresh(random));
        } else if (folder.epochs().lastKey() > FIRST_EPOCH) {
            throw new SubjectKeysException(folder.path(), "The table is missing", null);
        }
        KeyTable empty = new KeyTable(Map.of(FIRST_EPOCH, clock.instant()));
        folder.replaceTable(empty);
        return empty;
    }

    /** Destroys epoch keys that a crash left beside the one in use, and files it left unfinished. */
    private void finishRotation() throws IOException {
        folder.sweep();
        if (folder.epochs().firstKey() < table.epoch()) {
            // Only from now on are the older copies worthless.
            table = table.startedAt(clock.instant());
            folder.replaceTable(table);
        }
        for (long epoch : folder.epochs().keySet()) {
            if (epoch != table.epoch()) {
                folder.destroyEpoch(epoch);
            }
        }
    }

    /**
     * Seals {@code value} under the key of {@code subject}, making one if the subject has none. The key is on disk before
     * this returns.
     *
     * @param name of the field, which the type of the event must list
     * @throws IllegalArgumentException when the value is longer than {@link SealedField#LARGEST_VALUE} bytes
     * @throws SubjectKeysException when a new key cannot be stored
     */
    public SealedField seal(ActorRef subject, SealContext context, String name, String value) {
        lock.lock();
        try {
            Optional<WrappedKey> known = table.of(subject);
            return cipher(known.isPresent() ? known.get() : create(subject)).seal(context, name, value, random);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The value of a sealed field; empty when its key was destroyed.
     *
     * @param context the log and the event that carry the field
     * @throws BrokenSealException when the field was changed or comes from another event
     * @throws SubjectKeysException when the key is damaged
     */
    public Optional<String> open(SealedField field, SealContext context) {
        lock.lock();
        try {
            return table.of(field.keyId()).map(key -> cipher(key).open(field, context));
        } finally {
            lock.unlock();
        }
    }

    /** Whether values of {@code subject} can still be opened. */
    public boolean holds(ActorRef subject) {
        lock.lock();
        try {
            return table.of(subject).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Destroys the key of {@code subject}, if there is one; a value sealed later gets a new key under a new id. Copies of
     * the table from this epoch still hold it, see {@link #effective}.
     *
     * @return the epoch in which it was destroyed
     * @throws SubjectKeysException when the table cannot be written; the key may or may not be gone
     */
    public long destroy(ActorRef subject) {
        lock.lock();
        try {
            if (table.of(subject).isPresent()) {
                KeyTable next = table.without(subject);
                change(() -> folder.replaceTable(next));
                table = next;
            }
            return table.epoch();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins a new epoch: wraps all keys under a new epoch key and destroys the one before, so that no copy of an older
     * table opens anything. A crash on the way leaves the old epoch or the new one.
     *
     * @throws SubjectKeysException when a file cannot be written; opening again finishes or undoes the rotation
     */
    public Rotation rotateEpoch() {
        lock.lock();
        try {
            long before = table.epoch();
            byte[] fresh = EpochKey.fresh(random);
            EpochKey nextKey = new EpochKey(fresh);
            KeyTable next = table.next(clock.instant());
            for (WrappedKey key : table.keys()) {
                next.add(WrappedKey.of(key.subject(), key.id(), nextKey.wrap(unwrap(key))));
            }
            change(() -> {
                folder.writeEpoch(before + 1, fresh);
                folder.replaceTable(next);
                folder.destroyEpoch(before);
            });
            table = next;
            epochKey = nextKey;
            return new Rotation(next.epoch(), next.keys().size());
        } finally {
            lock.unlock();
        }
    }

    /** Number of the present epoch, from 1. */
    public long epoch() {
        lock.lock();
        try {
            return table.epoch();
        } finally {
            lock.unlock();
        }
    }

    /** How many subjects have a key. */
    public long size() {
        lock.lock();
        try {
            return table.keys().size();
        } finally {
            lock.unlock();
        }
    }

    /** When the present epoch began. */
    public Instant epochStartedAt() {
        lock.lock();
        try {
            return table.start(table.epoch()).orElseThrow();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Since when a key that was destroyed in {@code epoch} is gone from every copy of the table, too: the beginning of
     * the next epoch. Empty while that lies ahead.
     */
    public Optional<Instant> effective(long epoch) {
        lock.lock();
        try {
            return table.start(epoch + 1);
        } finally {
            lock.unlock();
        }
    }

    /** Lets another process use the folder. */
    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new SubjectKeysException(folder.path(), "The lock cannot be released", e);
        }
    }

    private WrappedKey create(ActorRef subject) {
        byte[] id = new byte[KEY_ID_BYTES];
        random.nextBytes(id);
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        WrappedKey created =
                WrappedKey.of(subject, HexFormat.of().formatHex(id), epochKey.wrap(new SecretKeySpec(key, "AES")));
        change(() -> folder.append(created));
        table.add(created);
        return created;
    }

    private FieldCipher cipher(WrappedKey key) {
        return new FieldCipher(unwrap(key), key.id());
    }

    private SecretKey unwrap(WrappedKey key) {
        try {
            return epochKey.unwrap(key.bytes());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SubjectKeysException(folder.path(), "Key " + key.id() + " is damaged or of another epoch", e);
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    /** What is on disk after a failed write is known only to whoever reads it again. */
    private void change(Change change) {
        if (failed) {
            throw new SubjectKeysException(folder.path(), "An earlier write failed; open the keys again", null);
        }
        try {
            change.make();
        } catch (IOException e) {
            failed = true;
            throw new SubjectKeysException(folder.path(), "The keys cannot be written: " + e, e);
        }
    }
}
