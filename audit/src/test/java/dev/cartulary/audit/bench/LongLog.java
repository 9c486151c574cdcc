package dev.cartulary.audit.bench;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import dev.cartulary.audit.Sources;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.tiles.ExportSink;
import dev.cartulary.audit.tiles.TileExport;
import dev.cartulary.audit.verifier.ExportSource;
import dev.cartulary.audit.verifier.ExportVerifier;
import dev.cartulary.audit.verifier.Findings;
import dev.cartulary.audit.verifier.Trust;
import dev.cartulary.audit.verifier.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;

/** A real audit log of many entries: what restarting, proving and verifying it costs. */
final class LongLog {
    private static final String ORIGIN = "cartulary.example/long";
    private static final int PROOFS = 2_000;

    private final Path folder;
    private final SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, InstantSource.system());

    LongLog(Path folder) {
        this.folder = folder;
    }

    private AuditLog open() {
        return AuditLog.open(
                folder, LogSettings.audit(ORIGIN), LogKeys.of(key), new Sources(InstantSource.system(), new Random(1)));
    }

    /** Appends without waiting for each promise; returns entries per second. */
    double append(long entries) {
        long start = System.nanoTime();
        try (AuditLog log = open()) {
            ActorRef actor = new ActorRef("user:0198f3a1-7c52-7d10-9d2b-5c6f0a1b2c3d");
            ObjectRef object = new ObjectRef("dataset:0198f3a1-7c52-7d10-9d2b-aabbccddeeff");
            for (long i = 0; i < entries; i++) {
                log.append(log.event(AuditEventType.ACCESS_DENIED, actor, object)
                        .request("01HF7Y")
                        .outcome(Outcome.DENIED)
                        .code("action", "read")
                        .code("reason", "policy-" + i % 100)
                        .build());
            }
        }
        return entries * 1e9 / (System.nanoTime() - start);
    }

    /** Milliseconds from opening to the first acknowledged entry. */
    double restartMillis() {
        long start = System.nanoTime();
        try (AuditLog log = open()) {
            log.append(log.event(AuditEventType.SIGNED_OUT, new ActorRef("user:u"), new ObjectRef("log:self"))
                            .build())
                    .join();
            return (System.nanoTime() - start) / 1e6;
        }
    }

    /**
     * Making a proof file for a random entry, median and 99th percentile.
     *
     * @param median in milliseconds
     * @param p99 in milliseconds
     * @param cpuP99 of the time the processor spent, in milliseconds: what is left when nobody else wants it
     * @param heapMebibytes heap in use with the log open
     */
    record Proofs(double median, double p99, double cpuP99, double heapMebibytes) {}

    Proofs proofs() {
        try (AuditLog log = open()) {
            Random random = new Random(3);
            long size = log.log().checkpoint().checkpoint().head().size();
            double[] millis = new double[PROOFS];
            double[] cpu = new double[PROOFS];
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < PROOFS; i++) {
                    long cpuStart = threads.getCurrentThreadCpuTime();
                    long start = System.nanoTime();
                    log.log().prove(random.nextLong(size)).format();
                    millis[i] = (System.nanoTime() - start) / 1e6;
                    cpu[i] = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6;
                }
            }
            Arrays.sort(millis);
            Arrays.sort(cpu);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
            int at99 = (int) (PROOFS * 0.99);
            return new Proofs(millis[PROOFS / 2], millis[at99], cpu[at99], heap);
        }
    }

    /** Entries per second of a full verification of an export on one thread: by the clock, and by its CPU time. */
    double[] verifyPerSecond(Path export) throws IOException {
        long size;
        try (LogSnapshot snapshot = LogSnapshot.open(folder, LogSettings.LARGEST_TILE_ENTRY);
                ExportSink sink = ExportSink.folder(export)) {
            size = snapshot.checkpoint().checkpoint().head().size();
            new TileExport(snapshot, sink, done -> {}).run();
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        try (ExportSource source = ExportSource.at(export)) {
            Findings findings = new ExportVerifier(source, Trust.in(key.verifierKey()), done -> {}).run();
            if (findings.verdict() != Verdict.OK) {
                throw new IllegalStateException("The bench's own export does not verify: " + findings.kept());
            }
        }
        return new double[] {
            size * 1e9 / (System.nanoTime() - start), size * 1e9 / (threads.getCurrentThreadCpuTime() - cpu)
        };
    }
}
