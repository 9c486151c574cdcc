package dev.cartulary.openlineage.journal;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.Receipt;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Every accepted event, in the order of acceptance, on disk before its sender is answered. The graph is made from it and can be
 * made from it again. One entry for one event, each compressed by itself. Safe for use by several threads.
 */
public final class IngestJournal implements AutoCloseable {
    private final Path folder;
    private final AppendLog log;
    private final Clock clock;
    private final String id;

    private IngestJournal(Path folder, AppendLog log, LogKeys keys, Clock clock) {
        this.folder = folder;
        this.log = log;
        this.clock = clock;
        this.id = log.checkpoint().checkpoint().origin() + "+"
                + Integer.toHexString(keys.verifierKeys().getFirst().id());
    }

    /**
     * Opens the journal in a folder, creating it if absent.
     *
     * @throws dev.cartulary.audit.log.LogException as {@link AppendLog#open} does
     */
    public static IngestJournal open(Path folder, LogSettings settings, LogKeys keys, Clock clock) {
        return new IngestJournal(folder, AppendLog.open(folder, settings, keys), keys, clock);
    }

    /** Tells this journal from every other, by its oldest key: what was made from one cannot be continued from another. */
    public String id() {
        return id;
    }

    /**
     * Appends events; the promise of the last is kept when all of them are on disk, and fails as {@link AppendLog#append} says.
     * Waits while too much is on its way.
     *
     * @param events at least one
     * @throws dev.cartulary.audit.log.EntrySizeException when an event is too large even compressed; those before it are in
     */
    public CompletableFuture<Receipt.Durable> append(ActorRef actor, List<AcceptedEvent> events) {
        Instant now = clock.instant();
        List<byte[]> entries = events.stream()
                .map(event -> new Envelope(now, actor, pointers(event), event.json()).bytes())
                .toList();
        entries.subList(0, entries.size() - 1).forEach(log::append);
        // The log keeps its promises in order, and one that it breaks is followed by broken ones only.
        return log.append(entries.getLast());
    }

    /** Reads what is durable. */
    public JournalReader reader() {
        return new JournalReader(log.reader());
    }

    /** Bytes on disk, hashes and checkpoints included. */
    public long bytes() {
        var size = new Size();
        try {
            Files.walkFileTree(folder, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size.bytes;
    }

    /**
     * The index below which whole segments can be dropped when everything below {@code wanted} may go.
     *
     * @throws dev.cartulary.audit.log.LogException when the folder cannot be read
     */
    public long prunePoint(long wanted) {
        return log.prunePoint(wanted);
    }

    /**
     * Drops the entries below {@code minimum}, which {@link #prunePoint} gave.
     *
     * @throws dev.cartulary.audit.log.LogException when the folder cannot be changed
     */
    public void prune(long minimum) {
        log.prune(minimum);
    }

    /** Takes no more events and makes those taken durable. */
    @Override
    public void close() {
        log.close();
    }

    private static List<String> pointers(AcceptedEvent event) {
        return event.redactions().stream().map(Redaction::pointer).toList();
    }

    /** The log renames, closes and prunes files while somebody asks. */
    private static final class Size extends SimpleFileVisitor<Path> {
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
