package dev.cartulary.lineage;

import java.time.Instant;
import java.util.Optional;

/** Port: somewhere that events are fetched from, beside those that are sent. */
public interface EventSource {
    /** How it goes. Never waits for the other side. */
    Figures figures();

    /** What is going on. */
    enum State {
        /** Nothing was reached yet, or no longer. */
        CONNECTING,
        /** Events come as they appear. */
        FETCHING,
        /** Events were fetched and cannot be stored; they are not lost, and no more are fetched meanwhile. */
        HELD_UP
    }

    /**
     * @param name what an operator knows it by
     * @param since when the state began
     * @param trouble a sentence, where something is wrong; without any value of the settings
     * @param accepted events since the start
     * @param refused likewise, those that cannot be accepted
     */
    record Figures(String name, State state, Instant since, Optional<String> trouble, long accepted, long refused) {}
}
