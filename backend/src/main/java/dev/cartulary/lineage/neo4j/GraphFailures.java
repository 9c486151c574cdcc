package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.BatchRefused;
import dev.cartulary.lineage.DeadLetter;
import dev.cartulary.problem.GraphUnavailable;
import java.util.Set;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;

/** Tells apart a graph that does not answer, one that is asked for too much at once, and one that will not have what it is given. */
final class GraphFailures {
    /** https://neo4j.com/docs/status-codes/current/errors/all-errors/ */
    private static final Set<String> TOO_MUCH = Set.of(
            "Neo.ClientError.Transaction.TransactionTimedOut",
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
            "Neo.TransientError.General.TransactionMemoryLimit",
            "Neo.TransientError.General.OutOfMemoryError");

    private GraphFailures() {}

    /** For a question that any graph can answer. */
    static GraphUnavailable unavailable(Neo4jException failure) {
        return new GraphUnavailable(failure);
    }

    /** Whether less at once may succeed. */
    static boolean isTooMuch(String code) {
        return TOO_MUCH.contains(code);
    }

    static RuntimeException ofBatch(Neo4jException failure) {
        String code = failure.code();
        if (code != null && isTooMuch(code)) {
            return new BatchRefused(DeadLetter.Kind.TOO_MUCH, code, failure);
        }
        if (failure instanceof RetryableException || failure instanceof SecurityException) {
            return new GraphUnavailable(failure);
        }
        return new BatchRefused(DeadLetter.Kind.REFUSED, String.valueOf(code), failure);
    }
}
