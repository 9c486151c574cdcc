package dev.cartulary.evidence;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.AuditReader;
import dev.cartulary.audit.MalformedEntryException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.log.EntryUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** One anchor's share of the schedule: whether a checkpoint is due, and how long to wait after a failure. */
final class AnchorTurn {
    private static final ActorRef ANCHORING = new ActorRef("system:anchoring");

    /** Most outages of a network end within a minute. Doubles with each failure, up to the usual pause. */
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);

    private static final int MOST_DOUBLINGS = 30;

    /** What was recorded, and what was left where. */
    record Past(AuditLog log, AnchorLedger ledger) {}

    /**
     * When something is due.
     *
     * @param pause between two checkpoints, where an anchor has no other
     */
    record Pace(Duration pause, Clock clock, RandomGenerator random) {}

    private final CheckpointAnchor anchor;
    private final AnchorRound round;
    private final LeaveCheckpoint leaveCheckpoint;
    private final Past past;
    private final Pace pace;
    private final Duration pause;
    private int failures;

    AnchorTurn(CheckpointAnchor anchor, AnchorRound round, LeaveCheckpoint leaveCheckpoint, Past past, Pace pace) {
        this.anchor = anchor;
        this.round = round;
        this.leaveCheckpoint = leaveCheckpoint;
        this.past = past;
        this.pace = pace;
        this.pause = anchor.pause(pace.pause);
    }

    /** Leaves a checkpoint if one is due; returns the time until the next turn. */
    Duration take() throws InterruptedException {
        Duration early = untilDue();
        if (early.isPositive()) {
            return early;
        }
        SignedCheckpoint checkpoint = round.checkpoint();
        if (!isNews(checkpoint)) {
            return pause;
        }
        return switch (leaveCheckpoint.leave(anchor, checkpoint, ANCHORING)) {
            case AnchorResult.Left _ -> {
                failures = 0;
                yield pause;
            }
            case AnchorResult.Failed _ -> retry();
        };
    }

    /** Time to wait after one more failure: half of it fixed, half by chance, so that anchors do not knock in step. */
    Duration retry() {
        long millis = FIRST_RETRY.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        failures++;
        long half = Math.min(millis, pause.toMillis()) / 2;
        return Duration.ofMillis(half + pace.random.nextLong(half + 1));
    }

    private Duration untilDue() {
        Instant now = pace.clock.instant();
        return past.ledger
                .last(anchor.name())
                .map(last -> Duration.between(now, last.at().plus(pause)))
                // A clock that was set back must not stop the anchoring.
                .filter(wait -> wait.compareTo(pause) <= 0)
                .orElse(Duration.ZERO);
    }

    /** Whether it covers more than the last one left here and entries about anchoring, which would call for each other for ever. */
    private boolean isNews(SignedCheckpoint checkpoint) {
        long size = checkpoint.checkpoint().head().size();
        Optional<Anchored> last = past.ledger.last(anchor.name());
        if (last.isEmpty()) {
            return true;
        }
        AuditReader reader = past.log.reader();
        long start = Math.max(last.get().head().size(), reader.minimum());
        try (Stream<AuditEntry> entries = reader.from(start)) {
            return entries.limit(Math.max(0, size - start))
                    .anyMatch(entry -> entry.event().type() != AuditEventType.CHECKPOINT_ANCHORED);
        } catch (EntryUnavailableException | MalformedEntryException e) {
            // Damage is no reason to stop remembering what was signed.
            return true;
        }
    }
}
