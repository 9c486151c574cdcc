package dev.cartulary.monitoring;

/** Who may go on without being changed when a schema changes. The words are those of schema registries. */
public enum Compatibility {
    /** Everybody. */
    FULL,
    /** Readers of the new schema can read what was written by the old one. */
    BACKWARD,
    /** Readers of the old schema can read what is written by the new one. */
    FORWARD,
    /** Nobody. */
    BREAKING;

    /** What is left when both changes happen. */
    public Compatibility and(Compatibility other) {
        if (this == other || other == FULL) {
            return this;
        }
        return this == FULL ? other : BREAKING;
    }
}
