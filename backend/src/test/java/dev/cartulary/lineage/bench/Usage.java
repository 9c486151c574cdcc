package dev.cartulary.lineage.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What some events took.
 *
 * @param clientNanos processor time of the thread that measures and of the driver's
 * @param serverNanos processor time of the rest of the process: the database, the collector and the compiler
 */
record Usage(int events, long nanos, long clientNanos, long serverNanos) {
    static final Usage NONE = new Usage(0, 0, 0, 0);

    static Usage now(int events) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = ManagementFactory.getThreadMXBean();
        long client = threads.getCurrentThreadCpuTime();
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("Neo4jDriverIO")) {
                client += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return new Usage(events, System.nanoTime(), client, system.getProcessCpuTime() - client);
    }

    Usage plus(Usage other) {
        return new Usage(
                events + other.events,
                nanos + other.nanos,
                clientNanos + other.clientNanos,
                serverNanos + other.serverNanos);
    }

    Usage minus(Usage other) {
        return new Usage(
                events - other.events,
                nanos - other.nanos,
                clientNanos - other.clientNanos,
                serverNanos - other.serverNanos);
    }

    double rate() {
        return events * 1e9 / nanos;
    }

    double clientMillis() {
        return clientNanos / 1e6 / events;
    }

    double serverMillis() {
        return serverNanos / 1e6 / events;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.0f events/s, CPU %.2f + %.2f ms per event", rate(), clientMillis(), serverMillis());
    }
}
