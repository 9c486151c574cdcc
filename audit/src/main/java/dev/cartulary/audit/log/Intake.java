package dev.cartulary.audit.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The bounded queue in front of the committer. Order of arrival is order in the log. */
final class Intake {
    /** One flush covers at most so much, so that latency stays bounded behind a burst. */
    private static final int BATCH_ENTRIES = 4_096;

    private static final long BATCH_BYTES = 8L << 20;

    private static final int MOST_YIELDS = 64;

    private final IntakeLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();
    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean closed;
    private volatile int count;

    Intake(IntakeLimits limits) {
        this.limits = limits;
    }

    /** Queues, waiting for room as long as it takes; false when the intake is closed. */
    boolean put(Pending pending) {
        lock.lock();
        try {
            while (!closed && full(pending.entry().length)) {
                room.awaitUninterruptibly();
            }
            if (closed) {
                return false;
            }
            waiting.add(pending);
            count = waiting.size();
            bytes += pending.entry().length;
            if (waiting.size() == 1) {
                work.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives writers whose promises were just kept the time to come back, until {@code expected} entries wait or {@code
     * until} (of {@link System#nanoTime}) has passed: a flush for the first of them alone would keep all others waiting.
     * Yields rather than sleeps, since they need microseconds and a timer is coarser than that.
     */
    void gather(int expected, long until) {
        for (int turn = 0; turn < MOST_YIELDS && count < expected && System.nanoTime() < until; turn++) {
            Thread.yield();
        }
    }

    /** The next batch; empty when nothing came within {@code patience} or the intake is closed and drained. */
    List<Pending> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = work.awaitNanos(left);
            }
            return drain();
        } finally {
            lock.unlock();
        }
    }

    /** Everything that still waits, for a log that failed. */
    List<Pending> drainAll() {
        lock.lock();
        try {
            List<Pending> rest = List.copyOf(waiting);
            waiting.clear();
            return rest;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            room.signalAll();
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean full(int entryBytes) {
        return !waiting.isEmpty() && (waiting.size() >= limits.entries() || bytes + entryBytes > limits.bytes());
    }

    private List<Pending> drain() {
        List<Pending> batch = new ArrayList<>(Math.min(waiting.size(), BATCH_ENTRIES));
        long taken = 0;
        while (!waiting.isEmpty() && batch.size() < BATCH_ENTRIES && taken < BATCH_BYTES) {
            Pending next = waiting.remove();
            taken += next.entry().length;
            batch.add(next);
        }
        bytes -= taken;
        count = waiting.size();
        room.signalAll();
        return batch;
    }
}
