package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.AuditReader;
import dev.cartulary.audit.MalformedEntryException;
import dev.cartulary.audit.log.EntryUnavailableException;
import dev.cartulary.audit.merkle.LeafHash;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up with the log: one thread reads what was appended since and adds it. Whatever is wrong with the index (missing,
 * damaged, of another history of the log) ends in the same way, by making it anew. Memory does not depend on the length of the log.
 */
@Component
class FollowLog implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowLog.class);

    /** Entries added and made searchable together: a few MiB while they are read. */
    private static final int BATCH = 8_192;
    /**
     * Nobody tells of new entries. To make a few searchable costs as much as thousands, so they gather meanwhile; who searches calls
     * and does not wait for it.
     */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    /** Adding what came in between again takes less than a second, and a save takes a flush of the disk. */
    private static final Duration SAVE_EVERY = Duration.ofSeconds(30);
    /** For a disk that is full or an entry that cannot be read: an operator has to look. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    /** A batch and a flush of the disk. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    /** For a search to wait for what was just recorded, which takes some milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AuditReader reader;
    private final EntryIndex index;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Condition moved = lock.newCondition();

    private volatile @Nullable Thread follower;
    private volatile boolean running;
    private volatile boolean callWaits;
    private volatile boolean restartWanted;
    private volatile boolean prunedSince = true;
    private long savedAt = System.nanoTime();
    private boolean unsaved;

    FollowLog(AuditLog log, EntryIndex index) {
        this.reader = log.reader();
        this.index = index;
    }

    /**
     * How far a search sees.
     *
     * @param searchable entries below are found
     * @param behind entries of the log that are not
     */
    record Progress(long searchable, long behind) {}

    @Override
    public void start() {
        running = true;
        follower = Thread.ofPlatform()
                .name("follow-log")
                .daemon()
                .uncaughtExceptionHandler((_, failure) -> LOG.error("The index over entries stands still", failure))
                .start(this::follow);
    }

    /** Not by interruption, which would close the files of the index under the writer. */
    @Override
    public void stop() {
        running = false;
        call();
        Thread thread = follower;
        try {
            if (thread != null && !thread.join(LONGEST_STOP)) {
                LOG.warn("The index over entries is still being written; what it loses is added after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before requests are let in, and after the last is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Waits a little for the index to hold what the log has now. */
    Progress catchUp() {
        long size = reader.size();
        long end = System.nanoTime() + PATIENCE.toNanos();
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (running && (restartWanted || searchable() < size) && left > 0) {
                call();
                left = Math.min(end - System.nanoTime(), moved.awaitNanos(left));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        long searchable = searchable();
        return new Progress(searchable, Math.max(0, size - searchable));
    }

    long searchable() {
        return search(() -> index.position().next());
    }

    long count(EntryFilter filter, long from, long below) {
        return search(() -> index.count(filter, from, below));
    }

    List<Long> newest(EntryFilter filter, long below, EntryIndex.Page page) {
        return search(() -> index.newest(filter, below, page));
    }

    /** Drops the index and begins again. */
    void rebuild() {
        restartWanted = true;
        call();
    }

    /** Entries were dropped from the log. */
    void pruned() {
        prunedSince = true;
        call();
    }

    private <T> T search(Supplier<T> look) {
        try {
            return look.get();
        } catch (IndexFailed e) {
            LOG.warn("The index over entries failed in a search and is made anew", e);
            rebuild();
            throw NotYet.indexFailed();
        }
    }

    private void follow() {
        boolean sameHistory = false;
        while (running) {
            try {
                if (restartWanted || !sameHistory) {
                    startRight();
                    sameHistory = true;
                }
                if (!addBatch()) {
                    tidyUp();
                    rest(LOOK_EVERY);
                }
            } catch (IndexFailed e) {
                LOG.warn("The index over entries failed and is made anew", e);
                restartWanted = true;
                rest(PAUSE_AFTER_FAILURE);
            } catch (EntryUnavailableException | MalformedEntryException e) {
                sameHistory = false;
                tellUnreadable(e);
            }
        }
        saveLast();
    }

    private void tellUnreadable(RuntimeException e) {
        if (index.position().next() >= reader.minimum()) {
            LOG.error("Entries from some on cannot be searched, because the log does not give one back", e);
            rest(PAUSE_AFTER_FAILURE);
        }
    }

    private void startRight() {
        long minimum = reader.minimum();
        EntryIndex.Position at = index.position();
        boolean usable = !restartWanted && at.next() >= minimum && isOfThisHistory(at, minimum);
        if (!usable) {
            LOG.info("The index over entries is made from the log, from entry {} on", minimum);
            index.restart(minimum);
            restartWanted = false;
            unsaved = true;
            tell();
        }
    }

    /** A log that was repaired is shorter than before, or has other entries in the place of those that were cut off. */
    private boolean isOfThisHistory(EntryIndex.Position at, long minimum) {
        if (at.next() == minimum) {
            return true;
        }
        return at.next() <= reader.size()
                && reader.get(at.next() - 1)
                        .filter(last -> leafOf(last).equals(at.lastLeaf()))
                        .isPresent();
    }

    /** Whether it was a full one, so that more probably waits. */
    private boolean addBatch() {
        long next = index.position().next();
        if (reader.size() <= next) {
            return false;
        }
        boolean full;
        try (Stream<AuditEntry> entries = reader.from(next)) {
            List<AuditEntry> batch = entries.limit(BATCH).toList();
            AuditEntry last = batch.getLast();
            index.add(batch, new EntryIndex.Position(last.index() + 1, leafOf(last)));
            full = batch.size() == BATCH;
        }
        unsaved = true;
        tell();
        return full;
    }

    private void tidyUp() {
        if (prunedSince) {
            prunedSince = false;
            long minimum = reader.minimum();
            if (minimum > 0) {
                index.forget(minimum);
            }
        }
        if (unsaved && System.nanoTime() - savedAt > SAVE_EVERY.toNanos()) {
            save();
        }
    }

    private void save() {
        index.save();
        unsaved = false;
        savedAt = System.nanoTime();
    }

    private void saveLast() {
        try {
            save();
        } catch (IndexFailed e) {
            LOG.warn("The index over entries was not saved; what it lacks is added after the next start", e);
        }
    }

    private void rest(Duration longest) {
        lock.lock();
        try {
            if (running && !callWaits) {
                boolean early = called.await(longest.toMillis(), TimeUnit.MILLISECONDS);
                LOG.trace("Called early: {}", early);
            }
            callWaits = false;
        } catch (InterruptedException e) {
            running = false;
        } finally {
            lock.unlock();
        }
    }

    private void call() {
        lock.lock();
        try {
            callWaits = true;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static String leafOf(AuditEntry entry) {
        return LeafHash.of(entry.bytes()).hash().base64();
    }
}
