package dev.cartulary.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Leaves checkpoints at all anchors from time to time, at each on a thread of its own, so that a slow one holds up no other. */
@Component
final class AnchorCheckpoints implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorCheckpoints.class);

    /** The first pages come first, and a demonstration loads its example lineage. */
    private static final Duration AFTER_START = Duration.ofSeconds(15);

    /** Of the five seconds that a shutdown has in all. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ConfiguredAnchors anchors;
    private final AnchorRound round;
    private final LeaveCheckpoint leaveCheckpoint;
    private final AnchorTurn.Past past;
    private final AnchorTurn.Pace pace;
    private final List<Thread> threads = new ArrayList<>();

    AnchorCheckpoints(
            ConfiguredAnchors anchors,
            AnchorRound round,
            LeaveCheckpoint leaveCheckpoint,
            AnchorTurn.Past past,
            AnchorTurn.Pace pace) {
        this.anchors = anchors;
        this.round = round;
        this.leaveCheckpoint = leaveCheckpoint;
        this.past = past;
        this.pace = pace;
    }

    @Override
    public synchronized void start() {
        for (CheckpointAnchor anchor : anchors.list()) {
            AnchorTurn turn = new AnchorTurn(anchor, round, leaveCheckpoint, past, pace);
            threads.add(Thread.ofVirtual()
                    .name("anchoring-" + anchor.name().value())
                    .start(() -> keepTurning(turn)));
        }
    }

    /** An attempt under way is broken off; the next start makes another. Before the log is closed, so nothing comes too late for it. */
    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(GRACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private static void keepTurning(AnchorTurn turn) {
        try {
            Thread.sleep(AFTER_START);
            while (true) {
                Thread.sleep(take(turn));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The scheduler's edge: whatever goes wrong once must not end the anchoring. */
    private static Duration take(AnchorTurn turn) throws InterruptedException {
        try {
            return turn.take();
        } catch (RuntimeException e) {
            LOG.error("Anchoring failed", e);
            return turn.retry();
        }
    }
}
