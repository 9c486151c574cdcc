package dev.cartulary.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.tiles.ExportSink;
import dev.cartulary.audit.tiles.TileExport;
import dev.cartulary.audit.witness.Witness;
import dev.cartulary.audit.witness.WitnessClient;
import dev.cartulary.audit.witness.WitnessRefusedException;
import dev.cartulary.audit.witness.WitnessServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as an auditor types them, with their exit codes. */
class AuditctlTest {
    @TempDir
    Path parent;

    private DemoLog log = new DemoLog(Path.of(""));
    private String output = "";

    @BeforeEach
    void fill() {
        log = new DemoLog(parent.resolve("log")).append(300);
    }

    private int run(Object... arguments) {
        StringWriter text = new StringWriter();
        CommandLine line = Auditctl.commandLine();
        line.setOut(new PrintWriter(text)).setErr(new PrintWriter(text));
        int code = line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        output = text.toString();
        return code;
    }

    private int verify(Path export, Object... more) {
        Object[] all = new Object[5 + more.length];
        System.arraycopy(new Object[] {"verify", "--export", export, "--vkey", log.key.verifierKey()}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return run(all);
    }

    private Path pinned() throws IOException {
        return Files.copy(log.folder.resolve("checkpoint"), parent.resolve("pinned-" + System.nanoTime()));
    }

    @Test
    void verifiesWhatItExports() throws IOException {
        Path pinned = pinned();
        log.append(100);
        for (String name : List.of("folder", "file.zip")) {
            Path export = parent.resolve(name);
            assertThat(run("export", "--log", log.folder, "--to", export)).isZero();
            assertThat(verify(export, "--pinned", pinned)).as(output).isZero();
            assertThat(verify(export)).isZero();
            assertThat(output).contains("Not checked without --pinned or --policy: rollback");
        }
        assertThat(run("verify", "--log", log.folder, "--vkey", log.key.verifierKey()))
                .isZero();
    }

    @Test
    void namesTheTamperedEntry() throws IOException {
        Path export = log.export(parent.resolve("export"));
        Path bundle = export.resolve("tile/entries/000");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[2 + 50] ^= 1;
        Files.write(bundle, bytes);

        assertThat(verify(export)).isEqualTo(2);
        assertThat(output).contains("Entry 0 does not hash to its place in the tile");
    }

    @Test
    void namesMissingEntries() throws IOException {
        Path export = log.export(parent.resolve("export"));
        Files.delete(export.resolve("tile/entries/001.p/44"));

        assertThat(verify(export)).isEqualTo(3);
        assertThat(output).contains("Missing entries 256 to 299");
    }

    @Test
    void seesARollbackOnlyWithAPin() throws IOException {
        Path older = parent.resolve("older");
        Files.createDirectories(older);
        DemoLog.copy(log.folder, older);
        log.append(10);
        Path pinned = pinned();
        Path export = new DemoLog(older, log.key).export(parent.resolve("export"));

        assertThat(verify(export)).isZero();
        assertThat(verify(export, "--pinned", pinned)).isEqualTo(4);
    }

    @Test
    void seesAForkWithAStolenKeyOnlyWithAPin() throws IOException {
        Path fork = parent.resolve("fork");
        Files.createDirectories(fork);
        DemoLog.copy(log.folder, fork);
        log.append(10);
        Path pinned = pinned();
        Path export = new DemoLog(fork, log.key).append(11).export(parent.resolve("export"));

        assertThat(verify(export)).isZero();
        assertThat(verify(export, "--pinned", pinned)).isEqualTo(5);
        assertThat(output).contains(Files.readString(pinned)).contains(Files.readString(export.resolve("checkpoint")));
    }

    @Test
    void demandsTheQuorumOfThePolicy() throws Exception {
        SigningKey witnessKey = SigningKey.generate("w.example", KeyType.ML_DSA_44, InstantSource.system());
        Path policy = Files.writeString(
                parent.resolve("policy"),
                "log " + log.key.verifierKey() + "\nwitness W " + witnessKey.verifierKey() + "\nquorum W\n");
        Path export = log.export(parent.resolve("export"));
        assertThat(verify(export, "--policy", policy)).isEqualTo(6);

        Witness witness = new Witness(witnessKey, List.of(log.key.verifierKey()), parent.resolve("state"));
        try (WitnessServer server = WitnessServer.start(witness, new InetSocketAddress("127.0.0.1", 0));
                AuditLog open = log.open()) {
            URI prefix = URI.create("http://127.0.0.1:" + server.address().getPort());
            WitnessClient client = new WitnessClient(prefix, witnessKey.verifierKey());
            SignedCheckpoint checkpoint = open.log().checkpoint();
            Files.write(
                    export.resolve("checkpoint"),
                    checkpoint
                            .note()
                            .with(List.of(client.cosign(checkpoint, open.log()::proveConsistency)))
                            .bytes());
            assertThat(verify(export, "--policy", policy)).as(output).isZero();

            open.commit(DemoLog.event(open, 1)).join();
            client.cosign(open.log().checkpoint(), open.log()::proveConsistency);
            assertThat(catchRefusal(() -> client.cosign(checkpoint, open.log()::proveConsistency)))
                    .isTrue();
        }
    }

    @Test
    void acceptsAnExportThatCarriesTheCosignatures() throws Exception {
        SigningKey witnessKey = SigningKey.generate("w.example", KeyType.ED25519_COSIGNATURE, InstantSource.system());
        Path policy = Files.writeString(
                parent.resolve("policy"),
                "log " + log.key.verifierKey() + "\nwitness W " + witnessKey.verifierKey() + "\nquorum W\n");
        Path cosigned = parent.resolve("cosigned");
        Path bare = parent.resolve("bare");
        try (AuditLog open = log.open()) {
            SignedCheckpoint issued = open.log().checkpoint();
            SignedCheckpoint withWitness = new SignedCheckpoint(
                    issued.checkpoint(),
                    issued.note().with(List.of(witnessKey.sign(issued.note().text()))));
            // The log goes on; what is exported is what the witness saw.
            open.commit(DemoLog.event(open, 1)).join();
            export(open.log().snapshot(withWitness), cosigned);
            export(open.log().snapshot(issued), bare);
        }
        assertThat(verify(cosigned, "--policy", policy)).as(output).isZero();
        assertThat(verify(bare, "--policy", policy)).as(output).isEqualTo(6);
        assertThat(verify(bare)).as(output).isZero();
    }

    private static void export(LogSnapshot snapshot, Path target) throws IOException {
        try (snapshot;
                ExportSink sink = ExportSink.folder(target)) {
            new TileExport(snapshot, sink, done -> {}).run();
        }
    }

    private interface Call {
        void run() throws IOException, InterruptedException;
    }

    private static boolean catchRefusal(Call call) throws IOException, InterruptedException {
        try {
            call.run();
            return false;
        } catch (WitnessRefusedException e) {
            return true;
        }
    }

    @Test
    void provesOneEntryFromLogAndExport() throws IOException {
        Path export = log.export(parent.resolve("export.zip"));
        Path entry = parent.resolve("entry");
        try (AuditLog open = log.open()) {
            Files.write(entry, open.log().reader().get(257).orElseThrow().bytes());
        }
        Path proof = parent.resolve("257.tlog-proof");
        assertThat(run("prove", 257, "--log", log.folder, "--out", proof))
                .as(output)
                .isZero();
        assertThat(run("prove", 257, "--export", export)).isZero();
        assertThat(output).isEqualTo(Files.readString(proof));
        assertThat(run("check", proof, "--entry", entry, "--vkey", log.key.verifierKey()))
                .isZero();
        Files.writeString(entry, "something else");
        assertThat(run("check", proof, "--entry", entry, "--vkey", log.key.verifierKey()))
                .isEqualTo(2);
        assertThat(run("prove", 300, "--log", log.folder)).isEqualTo(64);
    }

    @Test
    void repairsALogAndRecordsThatItDid() throws IOException {
        Path keyFile = parent.resolve("key");
        log.key.store(keyFile);
        Path segment = log.folder.resolve("segments/%020d.seg".formatted(256));
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(bytes, bytes.length - 10));

        assertThat(run("verify", "--log", log.folder, "--vkey", log.key.verifierKey()))
                .isEqualTo(3);
        assertThat(run("repair", "--log", log.folder, "--key", keyFile)).isZero();
        assertThat(output).contains("Would keep 299 entries; signed were 300");
        assertThat(run("repair", "--log", log.folder, "--key", keyFile, "--yes"))
                .as(output)
                .isZero();
        try (AuditLog open = log.open()) {
            assertThat(open.reader().get(299).orElseThrow().event().type()).isEqualTo(AuditEventType.RECOVERY);
        }
        assertThat(run("verify", "--log", log.folder, "--vkey", log.key.verifierKey()))
                .as(output)
                .isZero();
    }

    @Test
    void makesKeysThatItReads() {
        Path file = parent.resolve("key");
        assertThat(run("keygen", "--name", "example.com/audit", "--out", file)).isZero();
        assertThat(output).startsWith("example.com/audit+");
        assertThat(run("keygen", "--name", "example.com/audit", "--out", file)).isEqualTo(74);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("verify")).isEqualTo(64);
        assertThat(run("frobnicate")).isEqualTo(64);
        assertThat(run("verify", "--export", parent, "--vkey", "nonsense")).isEqualTo(64);
        assertThat(run("verify", "--export", parent.resolve("absent"), "--vkey", log.key.verifierKey()))
                .isEqualTo(74);
        assertThat(run("--help")).isZero();
        assertThat(output).contains("5    fork");
        assertThat(run("generate-completion")).isZero();
    }

    @Test
    void aPrunedLogStillVerifies() throws IOException {
        log.append(300);
        try (AuditLog open = log.open()) {
            open.log().prune(open.log().prunePoint(400));
        }
        Path export = log.export(parent.resolve("export"));
        assertThat(export.resolve("tile/entries/000")).doesNotExist();
        assertThat(verify(export)).as(output).isZero();
        assertThat(run("verify", "--log", log.folder, "--vkey", log.key.verifierKey()))
                .as(output)
                .isZero();
        Files.delete(export.resolve("pruned"));
        assertThat(verify(export)).isEqualTo(3);
    }
}
