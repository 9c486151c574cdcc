package dev.cartulary.openlineage.wire;

import java.util.List;

/** The outcome of reading a batch. */
public sealed interface ReadBatch {

    /** Every element was looked at by itself: one outcome for each, in order. */
    record Events(List<ReadEvent> events) implements ReadBatch {
        public Events {
            events = List.copyOf(events);
        }
    }

    /** The batch as a whole cannot be read, and none of its events was accepted. */
    record Refused(Refusal refusal, List<Problem> problems) implements ReadBatch {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
