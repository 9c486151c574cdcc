package dev.cartulary.lineage;

import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournalReader;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far the graph follows the journal: where receiving, projecting and telling about it meet. */
@Component
final class JournalProgress {
    private static final Logger LOG = LoggerFactory.getLogger(JournalProgress.class);

    private static final long UNKNOWN = -1;

    private final JournalReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long projected = UNKNOWN;

    JournalProgress(IngestJournal journal) {
        this.reader = journal.reader();
    }

    /** The first entry that is not in the graph; as long as nobody asked the graph, the oldest there is. */
    long projected() {
        long known = projected;
        return known == UNKNOWN ? reader.minimum() : known;
    }

    /** Accepted entries that are not in the graph yet. */
    long lag() {
        return Math.max(0, reader.size() - projected());
    }

    /** The graph has everything below {@code next}. */
    void projectedUpTo(long next) {
        projected = next;
        tell();
    }

    /** Entries were appended, or somebody wants the projector to look. */
    void tell() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something behind {@code next}, for at most {@code longest}. */
    void awaitEntry(long next, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            if (reader.size() <= next) {
                boolean told = changed.await(longest.toNanos(), TimeUnit.NANOSECONDS);
                LOG.trace("Told early: {}", told);
            }
        } finally {
            lock.unlock();
        }
    }
}
