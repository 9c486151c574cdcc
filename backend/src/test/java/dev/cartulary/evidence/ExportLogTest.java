package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
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
        new ExportLog(evidence.access, evidence.log).export(watching);
        AuditEntry taken = TestLog.ofType(evidence.log, AuditEventType.LOG_EXPORTED).stream()
                .filter(entry -> entry.event().cause().actor().value().equals("user:7"))
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
}
