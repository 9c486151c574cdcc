package dev.cartulary.openlineage;

/** The transition of the run state that a run event reports. */
public enum EventType {
    START,
    RUNNING,
    COMPLETE,
    ABORT,
    FAIL,
    /** Carries metadata only; may come at any time, before START too. */
    OTHER;

    /** Whether this transition ends the run. */
    public boolean isTerminal() {
        return this == COMPLETE || this == ABORT || this == FAIL;
    }
}
