package dev.cartulary.audit;

import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.log.LogException;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.Receipt;
import dev.cartulary.audit.log.Recovery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The audit log of the house: the one way to record that something happened. Commands append before they acknowledge;
 * destructive ones wait for {@link #commit} before they destroy.
 */
public final class AuditLog implements AutoCloseable {
    private static final ActorRef SELF = new ActorRef("system:audit-log");
    private static final ObjectRef THIS_LOG = new ObjectRef("log:self");

    private final AppendLog log;
    private final Sources sources;
    private final EventIds ids;
    private final ReentrantLock stamping = new ReentrantLock();
    private long lastMillis;

    private AuditLog(AppendLog log, Sources sources) {
        this.log = log;
        this.sources = sources;
        this.ids = new EventIds(sources.clock(), sources.random());
    }

    /**
     * Opens the audit log in {@code folder}, creating it if absent. When opening cut off an unfinished write or finds
     * other keys than those of the newest checkpoint, it says so in an entry of its own.
     *
     * @throws dev.cartulary.audit.log.LogException as {@link AppendLog#open} does
     */
    public static AuditLog open(Path folder, LogSettings settings, LogKeys keys, Sources sources) {
        AppendLog bytes = AppendLog.open(folder, settings, keys);
        try {
            AuditLog log = new AuditLog(bytes, sources);
            log.resumeClock();
            log.recordRecovery();
            log.recordRotation(keys);
            return log;
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The identity of the log, which personal values are sealed for. */
    public String origin() {
        return log.checkpoint().checkpoint().origin();
    }

    /** Starts an event with a fresh id. */
    public AuditEvent.Builder event(AuditEventType type, ActorRef actor, ObjectRef object) {
        return new AuditEvent.Builder(ids.next(), type, actor, object);
    }

    /**
     * Records an event; the promise is kept once it is on disk, and fails as {@link AppendLog#append} says. Waits while
     * too many events are on their way.
     */
    public CompletableFuture<Receipt.Durable> append(AuditEvent event) {
        stamping.lock();
        try {
            return log.append(stamp(event));
        } finally {
            stamping.unlock();
        }
    }

    /** Records an event; the promise is kept once a signed checkpoint covers it. Otherwise as {@link #append}. */
    public CompletableFuture<Receipt.Committed> commit(AuditEvent event) {
        stamping.lock();
        try {
            return log.commit(stamp(event));
        } finally {
            stamping.unlock();
        }
    }

    /**
     * Drops entries below {@code wanted} whose retention under {@code policy} has passed, in whole segments. Says so in
     * the log, under a signed checkpoint, before anything is dropped; hashes stay, so later proofs remain valid.
     *
     * @return index of the oldest entry that is kept
     * @throws dev.cartulary.audit.log.LogException when the log has failed or the folder cannot be changed
     */
    public long prune(ActorRef actor, long wanted, String policy) {
        long minimum = log.prunePoint(wanted);
        if (minimum > reader().minimum()) {
            await(commit(event(AuditEventType.LOG_PRUNED, actor, THIS_LOG)
                    .count("minimum", minimum)
                    .code("policy", policy)
                    .build()));
            log.prune(minimum);
        }
        return reader().minimum();
    }

    /** Reads what was recorded. */
    public AuditReader reader() {
        return new AuditReader(log.reader());
    }

    /** The bytes below: checkpoints, proofs, what opening found. */
    public AppendLog log() {
        return log;
    }

    /** Takes no more events, makes those taken durable and signs a last checkpoint. */
    @Override
    public void close() {
        log.close();
    }

    /** Stamped in the order of the log, so times never decrease along it. Only while {@link #stamping} is held. */
    private byte[] stamp(AuditEvent event) {
        long now = sources.clock().millis();
        boolean regressed = now < lastMillis;
        lastMillis = Math.max(now, lastMillis);
        return new AuditEntry(0, Instant.ofEpochMilli(lastMillis), regressed, event).bytes();
    }

    private void resumeClock() {
        AuditReader reader = reader();
        if (reader.size() > reader.minimum()) {
            reader.get(reader.size() - 1)
                    .ifPresent(last -> lastMillis = last.time().toEpochMilli());
        }
    }

    private void recordRecovery() {
        Recovery recovery = log.recovery();
        if (recovery.cutBytes() > 0) {
            await(append(event(AuditEventType.RECOVERY, SELF, THIS_LOG)
                    .count("kept", recovery.size())
                    .count("signed", recovery.signedSize())
                    .count("cut_bytes", recovery.cutBytes())
                    .code("reason", "UNFINISHED_WRITE")
                    .build()));
        }
    }

    private void recordRotation(LogKeys keys) {
        SignedCheckpoint newest = log.checkpoint();
        List<Integer> before =
                newest.note().signatures().stream().map(NoteSignature::keyId).toList();
        List<Integer> after =
                keys.signers().stream().map(signer -> signer.verifierKey().id()).toList();
        if (!before.equals(after)) {
            await(append(event(AuditEventType.KEY_ROTATED, SELF, THIS_LOG)
                    .code("before", hex(before))
                    .code("after", hex(after))
                    .build()));
        }
    }

    private static void await(CompletableFuture<? extends Receipt> promise) {
        try {
            promise.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LogException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static String hex(List<Integer> keyIds) {
        return keyIds.stream().map(id -> HexFormat.of().toHexDigits(id)).collect(Collectors.joining("."));
    }
}
