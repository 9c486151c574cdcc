package dev.cartulary.audit.seal;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.segment.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The wrapped keys of all subjects and when each epoch began. In its file every record is framed like an entry of a log:
 * first the epochs, then one key per record.
 */
final class KeyTable {
    private static final String HEADER = "cartulary.dev/subject-keys@v1";

    private final TreeMap<Long, Instant> epochs = new TreeMap<>();
    private final Map<ActorRef, WrappedKey> bySubject = new LinkedHashMap<>();
    private final Map<String, WrappedKey> byId = new HashMap<>();

    /** A table without keys. */
    KeyTable(Map<Long, Instant> epochs) {
        this.epochs.putAll(epochs);
    }

    /** Reads the first record. */
    static KeyTable begin(byte[] record) {
        String[] lines = new String(record, StandardCharsets.US_ASCII).split("\n", -1);
        Map<Long, Instant> epochs = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(" ", -1);
            epochs.put(Long.valueOf(parts[0]), Instant.parse(parts[1]));
        }
        if (!lines[0].equals(HEADER) || epochs.isEmpty()) {
            throw new IllegalArgumentException("its first record is another");
        }
        return new KeyTable(epochs);
    }

    void add(WrappedKey key) {
        bySubject.put(key.subject(), key);
        byId.put(key.id(), key);
    }

    /** The same table with {@code start} as the beginning of its epoch. */
    KeyTable startedAt(Instant start) {
        KeyTable next = new KeyTable(epochs);
        next.epochs.put(epoch(), start);
        keys().forEach(next::add);
        return next;
    }

    KeyTable without(ActorRef subject) {
        KeyTable next = new KeyTable(epochs);
        keys().stream().filter(key -> !key.subject().equals(subject)).forEach(next::add);
        return next;
    }

    long epoch() {
        return epochs.lastKey();
    }

    /** When {@code epoch} began, if it has. */
    Optional<Instant> start(long epoch) {
        return Optional.ofNullable(epochs.get(epoch));
    }

    /** The table of the next epoch, without keys so far. */
    KeyTable next(Instant start) {
        KeyTable next = new KeyTable(epochs);
        next.epochs.put(epoch() + 1, start);
        return next;
    }

    Collection<WrappedKey> keys() {
        return Collections.unmodifiableCollection(bySubject.values());
    }

    Optional<WrappedKey> of(ActorRef subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    Optional<WrappedKey> of(String keyId) {
        return Optional.ofNullable(byId.get(keyId));
    }

    byte[] bytes() {
        StringBuilder header = new StringBuilder(HEADER);
        epochs.forEach(
                (epoch, start) -> header.append('\n').append(epoch).append(' ').append(start));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(frame(header.toString().getBytes(StandardCharsets.US_ASCII)));
        keys().forEach(key -> out.writeBytes(frame(key.record())));
        return out.toByteArray();
    }

    static byte[] frame(byte[] record) {
        ByteBuffer frame = ByteBuffer.allocate(Frame.HEADER_BYTES + record.length);
        Frame.put(frame, record);
        return frame.array();
    }
}
