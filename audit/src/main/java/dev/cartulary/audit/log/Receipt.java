package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.TlogProof;

/** What the log promises about one entry. */
public sealed interface Receipt {
    /** Position of the entry in the log, from 0. */
    long index();

    /**
     * The entry is on disk and keeps its index; a checkpoint will cover it shortly.
     *
     * @param index position in the log
     */
    record Durable(long index) implements Receipt {}

    /**
     * The entry is on disk and under a signed checkpoint. Required before anything destructive is done.
     *
     * @param index position in the log
     * @param proof evidence that needs no log at hand
     */
    record Committed(long index, TlogProof proof) implements Receipt {}
}
