package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.Checkpoint;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.TlogProof;
import dev.cartulary.audit.merkle.ProofMaker;
import dev.cartulary.audit.segment.SegmentStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes a log. Each turn takes everything that waits, writes it with one gathered write, flushes
 * once, and only then keeps the promises: that is group commit, and it is why sixteen writers cost one flush.
 *
 * <p>A failed write or flush ends the thread for good. A flush must not be tried again on the same descriptor: the
 * kernel may have dropped the dirty pages and would report success (PostgreSQL learned this in 2018).
 */
final class Committer implements Runnable {
    /** A log without traffic for so long counts as idle and signs what it has. */
    private static final Duration IDLE = Duration.ofMillis(20);

    private static final Duration ASLEEP = Duration.ofSeconds(1);

    /** Waiting for writers to come back is worth a part of the flush it may save, and never a millisecond. */
    private static final int GATHER_FRACTION = 3;

    private static final long LONGEST_GATHERING = 1_000_000;

    private final LogHome home;
    private final Intake intake;
    private final SegmentStore store;
    private final LogTree tree;
    private final CheckpointFiles checkpoints;
    private long lastSigned = System.nanoTime();
    private long lastSegment;
    private long lastFlushNanos;
    private long gatherUntil;

    private volatile long durableSize;
    private volatile SignedCheckpoint newest;
    private volatile @Nullable LogFailedException failure;

    Committer(LogParts parts, Intake intake, SignedCheckpoint newest) {
        this.home = parts.home();
        this.store = parts.store();
        this.tree = parts.tree();
        this.checkpoints = parts.checkpoints();
        this.intake = intake;
        this.newest = newest;
        this.durableSize = store.size();
        this.lastSegment = store.firstIndex();
    }

    long durableSize() {
        return durableSize;
    }

    SignedCheckpoint newest() {
        return newest;
    }

    @Nullable LogFailedException failure() {
        return failure;
    }

    @Override
    public void run() {
        List<Pending> batch = List.of();
        try {
            while (true) {
                intake.gather(batch.size(), gatherUntil);
                batch = intake.take(signedAll() ? ASLEEP : IDLE);
                if (!batch.isEmpty()) {
                    commit(batch);
                } else if (!signedAll()) {
                    sign();
                } else if (intake.isClosed()) {
                    break;
                }
            }
            tree.flush();
            store.seal();
        } catch (IOException | RuntimeException | InterruptedException e) {
            fail(e, batch);
        }
    }

    private boolean signedAll() {
        return newest.checkpoint().head().size() == durableSize;
    }

    private void commit(List<Pending> batch) throws IOException {
        long first = store.size();
        store.append(batch.stream().map(Pending::entry).toList());
        long flushing = System.nanoTime();
        store.flush();
        lastFlushNanos = System.nanoTime() - flushing;
        durableSize = store.size();
        List<Pending.ForCommitted> awaitingProof = new ArrayList<>();
        List<Long> indexes = new ArrayList<>();
        long index = first;
        for (Pending pending : batch) {
            switch (pending) {
                case Pending.ForDurable durable -> durable.promise().complete(new Receipt.Durable(index));
                case Pending.ForCommitted committed -> {
                    awaitingProof.add(committed);
                    indexes.add(index);
                }
            }
            index++;
        }
        tree.add(batch);
        if (store.firstIndex() != lastSegment) {
            // Opening reads the tree files up to the newest segment without computing them again.
            tree.flush();
            lastSegment = store.firstIndex();
            sign();
        } else if (!awaitingProof.isEmpty()
                || System.nanoTime() - lastSigned
                        >= home.settings().checkpointInterval().toNanos()) {
            sign();
        }
        for (int i = 0; i < awaitingProof.size(); i++) {
            awaitingProof.get(i).promise().complete(committed(indexes.get(i)));
        }
        gatherUntil = System.nanoTime() + Math.min(lastFlushNanos / GATHER_FRACTION, LONGEST_GATHERING);
    }

    private Receipt.Committed committed(long index) {
        ProofMaker proofs = tree.proofs();
        SignedCheckpoint under = newest;
        return new Receipt.Committed(
                index,
                new TlogProof(proofs.inclusion(index, under.checkpoint().head().size()), under));
    }

    private void sign() throws IOException {
        SignedCheckpoint signed = SignedCheckpoint.sign(
                new Checkpoint(home.settings().origin(), tree.head()),
                home.keys().signers());
        checkpoints.append(signed);
        newest = signed;
        lastSigned = System.nanoTime();
    }

    private void fail(Exception cause, List<Pending> batch) {
        LogFailedException failed = new LogFailedException(home.folder(), cause);
        failure = failed;
        intake.close();
        batch.forEach(pending -> pending.promise().completeExceptionally(failed));
        intake.drainAll().forEach(pending -> pending.promise().completeExceptionally(failed));
    }
}
