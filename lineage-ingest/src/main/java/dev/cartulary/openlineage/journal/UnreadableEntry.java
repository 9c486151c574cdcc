package dev.cartulary.openlineage.journal;

/**
 * An entry from which no event can be made.
 *
 * @param reason a sentence for an operator; never repeats what the entry says
 */
public record UnreadableEntry(long index, Flaw flaw, String reason) implements JournalEntry {

    /** What is wrong with it. */
    public enum Flaw {
        /** Its bytes are not those that were appended, or cannot be read from the disk. */
        DAMAGED,
        /** A newer Cartulary wrote it. */
        UNKNOWN_FORMAT,
        /** The event in it is none that this version accepts. */
        NO_EVENT
    }
}
