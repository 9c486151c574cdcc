package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.lineage.OwnWork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportLogTest {
    @TempDir
    Path data;

    private TestEvidence evidence;

    @BeforeEach
    void open() {
        evidence = new TestEvidence(data);
        evidence.fill(600);
        evidence.sign();
    }

    @AfterEach
    void close() {
        evidence.close();
    }

    @Test
    void isUnderACheckpointBeforeTheFirstByteLeaves() throws IOException {
        var zip = new ByteArrayOutputStream();
        var watching = new OutputStream() {
            private long signedAtFirst = -1;

            @Override
            public void write(int value) {
                if (signedAtFirst < 0) {
                    signedAtFirst =
                            evidence.log.log().checkpoint().checkpoint().head().size();
                }
                zip.write(value);
            }
        };
        export().export(SignedBy.LOG, watching);
        AuditEntry taken = TestLog.ofType(evidence.log, AuditEventType.LOG_EXPORTED).stream()
                .filter(entry -> entry.event().cause().actor().value().equals("user:77"))
                .toList()
                .getLast();
        assertThat(taken.event().facts().get("size")).hasToString("Count[value=600]");
        assertThat(watching.signedAtFirst).isGreaterThan(taken.index());
        List<String> names = new ArrayList<>();
        try (var members = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry member = members.getNextEntry(); member != null; member = members.getNextEntry()) {
                names.add(member.getName());
            }
        }
        assertThat(names).contains("tile/0/002.p/88", "tile/entries/000").endsWith("checkpoint");
    }

    @Test
    void theCheckpointThatAWitnessCosignedCanBeTakenInstead() throws IOException {
        var witness = SigningKey.generate("witness.test/1", KeyType.ED25519_COSIGNATURE, evidence.clock);
        SignedCheckpoint cosigned = evidence.log.log().checkpoint();
        new CosignedCheckpoint(data).keep(cosigned, witness.sign(cosigned.note().text()));
        evidence.fill(100);
        evidence.sign();
        var zip = new ByteArrayOutputStream();
        export().export(SignedBy.WITNESSES, zip);
        SignedCheckpoint taken = SignedCheckpoint.parse(member(zip.toByteArray(), "checkpoint"));
        assertThat(taken.checkpoint().head().size()).isEqualTo(600);
        assertThat(taken.note().verify(List.of(witness.verifierKey()))).hasSize(1);
    }

    @Test
    void withoutAWitnessThereIsNoSuchCheckpoint() {
        long before = evidence.log.reader().size();
        assertThatThrownBy(() -> export().export(SignedBy.WITNESSES, OutputStream.nullOutputStream()))
                .isInstanceOf(NoCosignature.class);
        assertThat(evidence.log.reader().size()).isEqualTo(before);
    }

    private ExportLog export() {
        return new ExportLog(
                evidence.access, evidence.trail, evidence.log, new CosignedCheckpoint(data), OwnWork.SILENT);
    }

    private static byte[] member(byte[] zip, String name) throws IOException {
        try (var members = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry member = members.getNextEntry(); member != null; member = members.getNextEntry()) {
                if (member.getName().equals(name)) {
                    return members.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
