package dev.cartulary.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.Fact;
import dev.cartulary.audit.ObjectRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
