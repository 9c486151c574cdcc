package dev.cartulary.evidence;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which checkpoint is being left. For the time between two checkpoints it is the same for all anchors, retries included: if each
 * witness were asked about what is newest at its own moment, no checkpoint would ever bear the cosignatures of all.
 */
@Component
class AnchorRound {
    private final AuditLog log;
    private final AnchorSettings settings;
    private final Clock clock;
    private @Nullable Round round;

    AnchorRound(AuditLog log, AnchorSettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** The checkpoint of this round. */
    synchronized SignedCheckpoint checkpoint() {
        Round current = round;
        return current == null || isOver(current) ? next() : current.checkpoint;
    }

    private boolean isOver(Round current) {
        Instant now = clock.instant();
        // Also when the clock was set back: a round must not last until it has caught up.
        return now.isBefore(current.since) || !now.isBefore(current.since.plus(settings.every()));
    }

    /** Begins a round with the newest checkpoint. */
    synchronized SignedCheckpoint next() {
        SignedCheckpoint newest = log.log().checkpoint();
        round = new Round(newest, clock.instant());
        return newest;
    }

    private record Round(SignedCheckpoint checkpoint, Instant since) {}
}
