package dev.cartulary.audit.bench;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Durable appends by several writers, against one flush per entry on the same disk. */
final class AppendBench {
    static final int ENTRY_BYTES = 256;
    private static final String ORIGIN = "cartulary.example/bench";
    private static final int MOST_SAMPLES = 1 << 22;

    private AppendBench() {}

    /** Entries per second and the 99th percentile of the time from append to promise kept, in milliseconds. */
    record Rate(double perSecond, double p99Millis) {}

    static Rate groupCommit(Path folder, int writers, Duration time) throws InterruptedException {
        SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, InstantSource.system());
        try (AppendLog log = AppendLog.open(folder, LogSettings.audit(ORIGIN), LogKeys.of(key))) {
            long[][] latencies = new long[writers][];
            CountDownLatch done = new CountDownLatch(writers);
            long start = System.nanoTime();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                // As the application appends: each request has a virtual thread. Platform threads cost a third of the
                // rate on two cores.
                Thread.ofVirtual().start(() -> {
                    latencies[writer] = write(log, start + time.toNanos());
                    done.countDown();
                });
            }
            done.await();
            return rate(latencies, System.nanoTime() - start);
        }
    }

    private static long[] write(AppendLog log, long end) {
        byte[] entry = new byte[ENTRY_BYTES];
        Arrays.fill(entry, (byte) 'x');
        long[] samples = new long[MOST_SAMPLES / 16];
        int n = 0;
        long now = System.nanoTime();
        while (now < end) {
            log.append(entry).join();
            long then = System.nanoTime();
            if (n < samples.length) {
                samples[n] = then - now;
            }
            n++;
            now = then;
        }
        return Arrays.copyOf(samples, Math.min(n, samples.length));
    }

    private static Rate rate(long[][] latencies, long nanos) {
        long[] all =
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Rate(all.length * 1e9 / nanos, all[(int) (all.length * 0.99)] / 1e6);
    }

    static double flushPerEntry(Path file, Duration time) throws IOException {
        ByteBuffer entry = ByteBuffer.allocateDirect(ENTRY_BYTES + 8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(16 << 20), 0);
            channel.force(true);
            long start = System.nanoTime();
            long n = 0;
            while (System.nanoTime() - start < time.toNanos()) {
                channel.write(entry.clear(), n * entry.capacity() % (16 << 20));
                channel.force(false);
                n++;
            }
            return n * 1e9 / (System.nanoTime() - start);
        }
    }
}
