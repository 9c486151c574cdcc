package dev.cartulary.neo4j;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;

/**
 * The embedded database without Bolt and Cypher in between: what a program of this process does to nodes and relationships one by
 * one, at a few microseconds each. Everybody else uses the driver; both see the same graph, and their transactions keep each other
 * out as those of two drivers do.
 */
public final class DirectGraph {
    /** Two writers may want the same things in another order; who loses begins again, which then nearly always succeeds. */
    private static final int TRIES = 8;

    private final GraphDatabaseService database;

    /** Writers of this process take turns: they would wait for the same nodes anyway. */
    private final ReentrantLock turn = new ReentrantLock();

    DirectGraph(GraphDatabaseService database) {
        this.database = database;
    }

    /**
     * Does the work in one transaction, which is committed when the work returns. Where another writer was in the way, all of it is
     * done again.
     *
     * @param timeout after which the database ends the transaction
     * @param work must have no effect outside of the transaction, or none that matters when it is done twice
     * @throws DirectGraphFailed when the database does not have it; nothing was changed then
     */
    public void write(Duration timeout, Consumer<DirectTransaction> work) {
        turn.lock();
        try {
            int tries = 1;
            while (!attempt(timeout, work, tries == TRIES)) {
                tries++;
            }
        } finally {
            turn.unlock();
        }
    }

    /** Whether it is done; if not, it may be tried again. */
    private boolean attempt(Duration timeout, Consumer<DirectTransaction> work, boolean last) {
        // Neo4j throws exceptions of many types without a common one of their own; a task hands them over as a value.
        var attempt = new FutureTask<>(() -> once(timeout, work), true);
        attempt.run();
        try {
            return attempt.get();
        } catch (ExecutionException e) {
            Throwable thrown = Objects.requireNonNull(e.getCause());
            DirectGraphFailed failure = failure(thrown);
            // Somebody else may have made the same thing at the same time; then the next try finds it.
            boolean again = failure.passing() || thrown instanceof ConstraintViolationException;
            if (last || !again) {
                throw failure;
            }
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("the task is done and needs no waiting", e);
        }
    }

    private void once(Duration timeout, Consumer<DirectTransaction> work) {
        try (Transaction transaction = database.beginTx(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            work.accept(new DirectTransaction(transaction));
            transaction.commit();
        }
    }

    /** Throws what is not the database's failure but the work's own. */
    private static DirectGraphFailed failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Status.HasStatus known) {
                Status.Code code = known.status().code();
                return new DirectGraphFailed(
                        code.serialize(), code.classification() == Status.Classification.TransientError, thrown);
            }
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
