package dev.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.seal.SubjectKeys;
import dev.cartulary.problem.AuditUnavailable;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateKeyEpochTest {
    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);

    @TempDir
    private Path folder;

    private SubjectKeys keys;

    @BeforeEach
    void open() {
        keys = SubjectKeys.open(folder.resolve("keys"), clock, new SecureRandom());
    }

    @Test
    void anEpochEndsWhenItHasLastedLongEnough() {
        clock.move(Duration.ofDays(30).minusMillis(1));
        rotation().rotateWhenDue();
        assertThat(keys.epoch()).isEqualTo(1);
        assertThat(TestTrail.events(log)).isEmpty();
        clock.move(Duration.ofMillis(1));
        rotation().rotateWhenDue();
        rotation().rotateWhenDue();
        assertThat(keys.epoch()).isEqualTo(2);
        assertThat(TestTrail.events(log))
                .extracting(AuditEvent::type)
                .containsExactly(AuditEventType.KEY_EPOCH_ROTATED);
        assertThat(log.log().checkpoint().checkpoint().head().size()).isEqualTo(1);
    }

    @Test
    void noKeyIsDestroyedUnrecorded() {
        clock.move(Duration.ofDays(31));
        log.close();
        assertThatThrownBy(() -> rotation().rotateWhenDue()).isInstanceOf(AuditUnavailable.class);
        assertThat(keys.epoch()).isEqualTo(1);
    }

    private RotateKeyEpoch rotation() {
        AuditTrail trail = new AuditTrail(log, new PersonalValues(keys, log), Optional::empty);
        return new RotateKeyEpoch(keys, trail, new SubjectKeySettings(Duration.ofDays(30)), clock);
    }
}
