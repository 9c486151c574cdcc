package dev.cartulary.openlineage.wire;

import java.util.List;

/**
 * An event that cannot be accepted.
 *
 * @param problems at least one; every problem found, up to a bound, so that a sender mends an event once
 */
public record RefusedEvent(int index, Refusal refusal, List<Problem> problems) implements ReadEvent {
    public RefusedEvent {
        problems = List.copyOf(problems);
    }
}
