package dev.cartulary.audit.bench;

import dev.cartulary.audit.bench.Figure.Bounds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the log and prints one JSON object. Arguments: the folder to work in (its disk is what is measured), the
 * commit to name, and the length of the long log (default 10,000,000, where the promise about proofs holds). Rates
 * are medians of interleaved rounds, so that a noisy neighbour hits both sides of a ratio.
 */
final class AuditBench {
    private static final int WRITERS = 16;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int VERIFIED = 1_000_000;
    private static final PrintStream PROGRESS = System.err;

    private final Path folder;
    private final long length;
    private final List<Figure> figures = new ArrayList<>();

    private AuditBench(Path folder, long length) {
        this.folder = folder;
        this.length = length;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "audit-bench");
        try {
            AuditBench bench = new AuditBench(folder, arguments.length > 2 ? Long.parseLong(arguments[2]) : 10_000_000);
            bench.appends();
            bench.longLog();
            System.out.println(bench.json(arguments.length > 1 ? arguments[1] : "unknown"));
        } finally {
            delete(folder);
        }
    }

    private void appends() throws IOException, InterruptedException {
        List<Double> plain = new ArrayList<>();
        List<Double> group = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        List<Double> inserts = new ArrayList<>();
        Optional<PostgresBaseline> postgres = postgres();
        AppendBench.groupCommit(folder.resolve("warm-up"), WRITERS, ROUND);
        for (int round = 0; round < ROUNDS; round++) {
            PROGRESS.println("appends, round " + (round + 1) + " of " + ROUNDS + " ...");
            plain.add(AppendBench.flushPerEntry(folder.resolve("plain-" + round), ROUND));
            AppendBench.Rate rate = AppendBench.groupCommit(folder.resolve("group-" + round), WRITERS, ROUND);
            group.add(rate.perSecond());
            p99.add(rate.p99Millis());
            if (postgres.isPresent()) {
                inserts.add(postgres.get().insertsPerSecond(ROUND));
            }
        }
        if (postgres.isPresent()) {
            postgres.get().stop();
        }
        double rate = median(group);
        add("append_durable_16_writers", rate, "entries/s", Bounds.against(median(plain), 8 * median(plain)));
        add("append_to_flush_per_entry", rate / median(plain), "ratio", Bounds.goal(8));
        lower("append_p99", median(p99), "ms", Bounds.goal(15));
        Optional<Double> baseline = inserts.isEmpty() ? Optional.empty() : Optional.of(median(inserts));
        double ratio = baseline.map(insert -> rate / insert).orElse(Double.NaN);
        add("append_to_postgres_insert_16", ratio, "ratio", new Bounds(baseline, Optional.of(5.0)));
    }

    /** A baseline that cannot be had is reported as null, with its reason beside. */
    private Optional<PostgresBaseline> postgres() throws InterruptedException {
        try {
            Optional<PostgresBaseline> started = PostgresBaseline.start(folder);
            if (started.isEmpty()) {
                PROGRESS.println("no PostgreSQL is installed: its baseline is null");
            }
            return started;
        } catch (IOException e) {
            PROGRESS.println("PostgreSQL does not start, its baseline is null: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void longLog() throws IOException {
        LongLog log = new LongLog(folder.resolve("long"));
        long first = Math.min(VERIFIED, length);
        PROGRESS.println("appending " + first + " events ...");
        add("append_pipelined_audit_events", log.append(first), "entries/s", Bounds.none());
        PROGRESS.println("exporting and verifying them, twice ...");
        log.verifyPerSecond(folder.resolve("warm-up-export"));
        double[] verified = log.verifyPerSecond(folder.resolve("export"));
        add("verify_export_one_thread", verified[0], "entries/s", Bounds.goal(150_000));
        add("verify_export_per_cpu_second", verified[1], "entries/s", Bounds.goal(150_000));
        log.restartMillis();
        double early = log.restartMillis();
        if (length > first) {
            PROGRESS.println("appending " + (length - first) + " more ...");
            log.append(length - first);
        }
        log.restartMillis();
        lower("restart_at_" + length, log.restartMillis(), "ms", Bounds.against(early, Math.max(1_000, 2 * early)));
        PROGRESS.println("making proofs ...");
        LongLog.Proofs proofs = log.proofs();
        lower("inclusion_proof_median_at_" + length, proofs.median(), "ms", Bounds.goal(2));
        lower("inclusion_proof_p99_at_" + length, proofs.p99(), "ms", Bounds.goal(2));
        lower("inclusion_proof_cpu_p99_at_" + length, proofs.cpuP99(), "ms", Bounds.goal(2));
        lower("heap_in_use_at_" + length, proofs.heapMebibytes(), "MiB", Bounds.goal(64));
    }

    private void add(String name, double value, String unit, Bounds bounds) {
        figures.add(new Figure(name, value, unit, "higher", bounds));
    }

    private void lower(String name, double value, String unit, Bounds bounds) {
        figures.add(new Figure(name, value, unit, "lower", bounds));
    }

    private String json(String commit) throws IOException {
        return "{\"bench\":\"audit\",\"commit\":\"%s\",\"machine\":\"%s\",\"workload\":\"%s\",\"figures\":[%s]}"
                .formatted(
                        commit,
                        machine(),
                        "256-byte entries, " + WRITERS + " waiting writers, " + ROUNDS + " interleaved rounds of "
                                + ROUND.toSeconds() + " s; long log of " + length + " audit events",
                        figures.stream().map(Figure::json).collect(Collectors.joining(",")));
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String model = "unknown CPU";
        if (Files.isReadable(cpus)) {
            model = Files.readAllLines(cpus).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(model);
        }
        return Runtime.getRuntime().availableProcessors() + " x " + model + ", " + System.getProperty("os.name")
                + ", Java " + System.getProperty("java.version");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
