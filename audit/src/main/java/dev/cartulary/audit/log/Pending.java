package dev.cartulary.audit.log;

import java.util.concurrent.CompletableFuture;

/** An entry on its way to the disk, with the promise that was handed out for it. */
sealed interface Pending {
    byte[] entry();

    CompletableFuture<?> promise();

    record ForDurable(byte[] entry, CompletableFuture<Receipt.Durable> promise) implements Pending {}

    record ForCommitted(byte[] entry, CompletableFuture<Receipt.Committed> promise) implements Pending {}
}
