package dev.cartulary.identity;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.seal.SubjectKeys;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins a new key epoch when the present one has lasted long enough. */
@Component
class RotateKeyEpoch {
    private static final ActorRef SYSTEM = new ActorRef("system:key-epoch");
    private static final ObjectRef KEYS = new ObjectRef("service:subject-keys");

    private final SubjectKeys keys;
    private final AuditTrail trail;
    private final SubjectKeySettings settings;
    private final Clock clock;

    RotateKeyEpoch(SubjectKeys keys, AuditTrail trail, SubjectKeySettings settings, Clock clock) {
        this.keys = keys;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks now and then; rotating takes milliseconds for the keys of ten thousand people. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void rotateWhenDue() {
        if (clock.instant().isBefore(keys.epochStartedAt().plus(settings.epoch()))) {
            return;
        }
        trail.commit(
                SYSTEM,
                AuditEventType.KEY_EPOCH_ROTATED,
                KEYS,
                event -> event.count("epoch", keys.epoch() + 1).count("keys", keys.size()));
        keys.rotateEpoch();
    }
}
