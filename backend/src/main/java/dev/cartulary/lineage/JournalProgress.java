package dev.cartulary.lineage;

import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournalReader;
import java.time.Duration;
import java.util.Optional;
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
    /** What was in the journal at the start or when the graph was last made anew: no reason to refuse what comes now. */
    private volatile long expected;

    private volatile boolean rebuildWanted;
    private volatile boolean rebuilding;
    private volatile OwnWork.Run rebuild = OwnWork.SILENT.begin(OwnJob.GRAPH_REBUILD);

    JournalProgress(IngestJournal journal) {
        this.reader = journal.reader();
        this.expected = reader.size();
    }

    /** The first entry that is not in the graph; as long as nobody asked the graph, the oldest there is. */
    long projected() {
        long known = projected;
        return known == UNKNOWN ? reader.minimum() : known;
    }

    /** Entries that were accepted since and are not in the graph yet. */
    long backlog() {
        return Math.max(0, reader.size() - Math.max(expected, projected()));
    }

    /** Asks the projector to make the graph anew; {@code run} is told when it is. */
    void wantRebuild(OwnWork.Run run) {
        // One that is still going on ends here, unfinished.
        rebuild.close();
        rebuild = run;
        expected = reader.size();
        rebuilding = true;
        rebuildWanted = true;
        tell();
    }

    /** Whether the projector is to make the graph anew, until it says that it has begun. */
    boolean rebuildWanted() {
        return rebuildWanted;
    }

    /** The graph has nothing from {@code minimum} on, and will not forget that it is to be made anew. */
    void rebuildBegun(long minimum) {
        rebuildWanted = false;
        projectedUpTo(minimum);
    }

    /** While the graph is made anew: the entry at which it has what it had before. */
    Optional<Long> rebuildingUpTo() {
        return rebuilding ? Optional.of(expected) : Optional.empty();
    }

    /** The graph has everything below {@code next}. */
    void projectedUpTo(long next) {
        projected = next;
        if (!rebuildWanted && next >= expected) {
            rebuilding = false;
            rebuild.complete();
        }
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
