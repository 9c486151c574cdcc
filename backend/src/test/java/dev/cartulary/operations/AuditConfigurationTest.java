package dev.cartulary.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditConfigurationTest {
    @TempDir
    Path data;

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        open().close();
        Path key = data.resolve("audit.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(key);
        open().close();
        assertThat(key).hasBinaryContent(before);
    }

    @Test
    void aDamagedKeyRefusesTheStart() throws IOException {
        open().close();
        Files.writeString(data.resolve("audit.key"), "nonsense");
        assertThatThrownBy(this::open).isInstanceOf(StartRefused.class).hasMessageContaining("audit.key");
    }

    @Test
    void aLostKeyRefusesTheStart() throws IOException {
        open().close();
        Files.delete(data.resolve("audit.key"));
        assertThatThrownBy(this::open).isInstanceOf(StartRefused.class).hasMessageContaining("audit");
    }

    @Test
    void aLogThatIsOpenElsewhereRefusesTheStart() {
        try (AuditLog _ = open()) {
            assertThatThrownBy(this::open).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void startAndStopAreRecordedInThisOrder() {
        try (AuditLog log = open()) {
            var record = new RecordStartAndStop(log);
            record.destroy();
            assertThat(types(log)).as("a start that failed").isEmpty();
            record.started();
            record.destroy();
            assertThat(types(log))
                    .containsExactly(AuditEventType.APPLICATION_STARTED, AuditEventType.APPLICATION_STOPPED);
        }
    }

    private AuditLog open() {
        return new AuditConfiguration().auditLog(data, Clock.systemUTC(), new SecureRandom());
    }

    private static List<AuditEventType> types(AuditLog log) {
        try (var entries = log.reader().from(0)) {
            return entries.map(AuditEntry::event).map(event -> event.type()).toList();
        }
    }
}
