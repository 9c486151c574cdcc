package dev.cartulary.openlineage.journal;

/** What the journal has at one index. An entry that cannot be read is a value too, so that what follows it is not held up. */
public sealed interface JournalEntry permits JournaledEvent, UnreadableEntry {
    /** Position in the journal, from 0. */
    long index();
}
