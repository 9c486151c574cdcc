package dev.cartulary.openlineage.journal;

import dev.cartulary.audit.log.EntryUnavailableException;
import dev.cartulary.audit.log.LogEntry;
import dev.cartulary.audit.log.LogReader;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.openlineage.wire.RefusedEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the journal holds, while it grows. Safe for use by several threads. */
public final class JournalReader {
    /** Without limits: what was accepted once stays an event, also after an operator lowered what is accepted from now on. */
    private static final EventLimits ANY = new EventLimits(
            Integer.MAX_VALUE,
            EventLimits.DEFAULT.maxDepth(),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            new EventLimits.Batch(1, 1));

    private final LogReader log;
    private final EventReader events = new EventReader(ANY);

    JournalReader(LogReader log) {
        this.log = log;
    }

    /** How many entries were ever made durable. */
    public long size() {
        return log.size();
    }

    /** Index of the oldest entry that is kept. */
    public long minimum() {
        return log.minimum();
    }

    /**
     * The entries from {@code from} on, in order, without gaps; empty at the end.
     *
     * @param from not below {@link #minimum}
     */
    public List<JournalEntry> read(long from, Portion most) {
        var entries = new ArrayList<JournalEntry>();
        int bytes = 0;
        try (Stream<LogEntry> stored = log.from(from)) {
            Iterator<LogEntry> each = stored.iterator();
            while (entries.size() < most.entries() && bytes < most.bytes() && each.hasNext()) {
                LogEntry entry = each.next();
                entries.add(entry(entry));
                bytes += entry.bytes().length;
            }
        } catch (EntryUnavailableException e) {
            // The entries before it are good; of those after it the next call finds out.
            if (entries.isEmpty()) {
                entries.add(damaged(from));
            }
        }
        return entries;
    }

    /**
     * The events from {@code from} on as text, for whoever passes them on as they are; without those that cannot be opened.
     *
     * @param from not below {@link #minimum}
     */
    public List<StoredEvent> texts(long from, Portion most) {
        var events = new ArrayList<StoredEvent>();
        int bytes = 0;
        int passed = 0;
        try (Stream<LogEntry> stored = log.from(from)) {
            Iterator<LogEntry> each = stored.iterator();
            while (passed < most.entries() && bytes < most.bytes() && each.hasNext()) {
                LogEntry entry = each.next();
                text(entry).ifPresent(events::add);
                bytes += entry.bytes().length;
                passed++;
            }
        } catch (EntryUnavailableException e) {
            // The events before it are good.
            return events;
        }
        return events;
    }

    private static Optional<StoredEvent> text(LogEntry stored) {
        try {
            Envelope envelope = open(stored);
            return Optional.of(new StoredEvent(stored.index(), envelope.receivedAt(), envelope.json()));
        } catch (Unopened e) {
            return Optional.empty();
        }
    }

    /** The entry at an index; empty at and beyond the end, and where it was pruned. */
    public Optional<JournalEntry> get(long index) {
        return index < minimum() || index >= size()
                ? Optional.empty()
                : read(index, new Portion(1, 1)).stream().findFirst();
    }

    /** When the entry at an index was received; empty where there is none or it cannot be read. */
    public Optional<Instant> receivedAt(long index) {
        try {
            return log.get(index).map(JournalReader::open).map(Envelope::receivedAt);
        } catch (EntryUnavailableException | Unopened e) {
            return Optional.empty();
        }
    }

    private JournalEntry entry(LogEntry stored) {
        try {
            Envelope envelope = open(stored);
            return switch (events.parseAgain(envelope.json())) {
                case AcceptedEvent accepted ->
                    new JournaledEvent(
                            stored.index(), envelope.receivedAt(), envelope.actor(), envelope.redacted(), accepted);
                case RefusedEvent _ ->
                    new UnreadableEntry(
                            stored.index(),
                            UnreadableEntry.Flaw.NO_EVENT,
                            "The event was accepted once, and this version refuses it.");
            };
        } catch (Unopened e) {
            return e.entry;
        }
    }

    private static Envelope open(LogEntry stored) {
        try {
            return Envelope.of(stored.bytes());
        } catch (Envelope.UnknownFormat e) {
            throw new Unopened(
                    new UnreadableEntry(
                            stored.index(), UnreadableEntry.Flaw.UNKNOWN_FORMAT, "The entry " + e.getMessage() + "."),
                    e);
        } catch (IOException e) {
            throw new Unopened(damaged(stored.index()), e);
        }
    }

    private static UnreadableEntry damaged(long index) {
        return new UnreadableEntry(index, UnreadableEntry.Flaw.DAMAGED, "The entry is damaged on the disk.");
    }

    /**
     * How much to read at once, whichever is reached first; at least one entry.
     *
     * @param entries most entries
     * @param bytes of the entries as they are stored; one more entry may exceed it
     */
    public record Portion(int entries, int bytes) {
        public Portion {
            if (entries < 1 || bytes < 1) {
                throw new IllegalArgumentException("A portion has at least one entry and one byte");
            }
        }
    }

    /** An envelope that cannot be opened, on its way to becoming a value. */
    private static final class Unopened extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient UnreadableEntry entry;

        Unopened(UnreadableEntry entry, IOException cause) {
            super(cause);
            this.entry = entry;
        }
    }
}
