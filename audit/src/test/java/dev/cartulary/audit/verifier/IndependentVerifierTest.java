package dev.cartulary.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.Fact;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.SealedField;
import dev.cartulary.audit.seal.SealContext;
import dev.cartulary.audit.seal.SubjectKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has exports verified by a program in another language that shares no code with ours. Fails without python3. */
class IndependentVerifierTest {
    private static final Path PROGRAM = Path.of("src/test/python/verify_export.py");

    @TempDir
    Path parent;

    private static int verify(Path export, DemoLog log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "python3",
                        PROGRAM.toAbsolutePath().toString(),
                        export.toString(),
                        log.key.verifierKey().toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void agreesOnWholeAndOnDamagedExports() throws Exception {
        DemoLog log = new DemoLog(parent.resolve("log")).append(700);
        Path export = log.export(parent.resolve("export"));
        assertThat(verify(export, log)).isZero();

        for (String file : List.of("checkpoint", "tile/0/001", "tile/1/000.p/2", "tile/entries/002.p/188")) {
            byte[] bytes = Files.readAllBytes(export.resolve(file));
            byte[] changed = bytes.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(export.resolve(file), changed);
            assertThat(verify(export, log)).as(file).isEqualTo(1);
            assertThat(DemoLog.verifyExport(export, Trust.in(log.key.verifierKey()))
                            .verdict())
                    .isNotEqualTo(Verdict.OK);
            Files.write(export.resolve(file), bytes);
        }
    }

    @Test
    void shreddedValuesLeaveTheLogProvable() throws Exception {
        DemoLog log = new DemoLog(parent.resolve("log"));
        ActorRef anna = new ActorRef("user:0198f3");
        SealedField address;
        SealContext context;
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        try (AuditLog open = log.open();
                SubjectKeys keys = SubjectKeys.open(parent.resolve("keys"), () -> now, new SecureRandom())) {
            AuditEvent.Builder event = open.event(AuditEventType.SIGNED_IN, anna, new ObjectRef("user:0198f3"));
            context = new SealContext(open.origin(), event.id());
            address = keys.seal(anna, context, "address", "203.0.113.77");
            long index = open.append(event.sealed(address).build()).join().index();

            AuditEvent kept = open.reader().get(index).orElseThrow().event();
            assertThat(kept.sealedFields()).containsOnlyKeys("address").containsValue(address);
            assertThat(keys.open(address, context)).contains("203.0.113.77");
            keys.destroy(anna);
        }
        try (SubjectKeys keys = SubjectKeys.open(parent.resolve("keys"), () -> now, new SecureRandom())) {
            assertThat(keys.open(address, context)).isEmpty();
        }
        Path export = log.export(parent.resolve("export"));
        assertThat(verify(export, log)).isZero();
        assertThat(DemoLog.verifyExport(export, Trust.in(log.key.verifierKey())).verdict())
                .isEqualTo(Verdict.OK);
        assertThat(new String(Files.readAllBytes(export.resolve("tile/entries/000.p/1")), StandardCharsets.ISO_8859_1))
                .contains("\"sealed\":{\"address\":{\"ct\":\"")
                .doesNotContain("203.0.113.77");
    }

    @Test
    void noAddressReachesLogOrExport() throws IOException {
        DemoLog log = new DemoLog(parent.resolve("log"));
        String planted = "anna.muster@example.org";
        try (AuditLog open = log.open()) {
            for (int i = 0; i < 20; i++) {
                open.append(DemoLog.event(open, i));
            }
            Stream.<Runnable>of(
                            () -> new ActorRef("user:" + planted),
                            () -> new ObjectRef("user:" + planted.replace("@", "%40")),
                            () -> new Fact.Code(planted))
                    .forEach(attempt -> assertThat(refused(attempt)).isTrue());
        }
        log.export(parent.resolve("export"));
        try (Stream<Path> files = Files.walk(parent)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("anna.muster");
            }
        }
    }

    private static boolean refused(Runnable attempt) {
        try {
            attempt.run();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
