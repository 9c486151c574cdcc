package dev.cartulary.audit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fresh PostgreSQL cluster with its default settings (so each commit is flushed) on the disk of the bench, driven by
 * pgbench: 16 clients, one single-row INSERT of 256 bytes per transaction.
 */
final class PostgresBaseline {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int CLIENTS = 16;

    private final Path programs;
    private final Path folder;

    private PostgresBaseline(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** Starts a cluster below {@code parent}; empty when no PostgreSQL is installed. */
    static Optional<PostgresBaseline> start(Path parent) throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        PostgresBaseline postgres = new PostgresBaseline(programs.get(), Files.createDirectory(parent.resolve("pg")));
        if (root()) {
            run(List.of("chmod", "o+x", parent.toString()));
            run(List.of("chown", "postgres", postgres.folder.toString()));
        }
        Path data = postgres.folder.resolve("data");
        postgres.program("initdb", "-D", data.toString(), "-A", "trust", "-U", "postgres");
        postgres.program(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                postgres.folder.resolve("log").toString(),
                "-o",
                "-c listen_addresses='' -k " + postgres.folder,
                "start");
        postgres.sql("CREATE TABLE entry (id bigserial PRIMARY KEY, body bytea NOT NULL)");
        return Optional.of(postgres);
    }

    /** Committed single-row INSERTs per second. */
    double insertsPerSecond(Duration time) throws IOException, InterruptedException {
        Path script = folder.resolveSibling("insert.sql");
        String insert = "INSERT INTO entry (body) VALUES (decode(repeat('78', %d), 'hex'));\n";
        Files.writeString(script, insert.formatted(AppendBench.ENTRY_BYTES));
        String report = program(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                String.valueOf(CLIENTS),
                "-j",
                "2",
                "-T",
                String.valueOf(time.toSeconds()),
                "-f",
                script.toString(),
                "-h",
                folder.toString(),
                "-U",
                "postgres",
                "postgres");
        Matcher tps = TPS.matcher(report);
        if (!tps.find()) {
            throw new IOException("pgbench said: " + report);
        }
        return Double.parseDouble(tps.group(1));
    }

    void stop() throws IOException, InterruptedException {
        program("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
    }

    private void sql(String statement) throws IOException, InterruptedException {
        program("psql", "-h", folder.toString(), "-U", "postgres", "-c", statement, "postgres");
    }

    private String program(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (root()) {
            // initdb refuses to run as root.
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("postgres", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + text);
        }
        return text;
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static Optional<Path> programs() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> candidates = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(":", -1)) {
            candidates.add(Path.of(folder));
        }
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin")).forEach(candidates::add);
            }
        }
        return candidates.stream()
                .filter(folder -> Stream.of("initdb", "pg_ctl", "psql", "pgbench")
                        .allMatch(program -> Files.isExecutable(folder.resolve(program))))
                .findFirst();
    }
}
