package dev.cartulary.openlineage;

import java.util.List;
import java.util.Optional;

/**
 * Something happened in a run. Events of one run accumulate: absence never deletes.
 *
 * @param type the transition; absent means metadata only, as the specification allows
 */
public record RunEvent(
        Header header,
        Optional<EventType> type,
        Run run,
        Job job,
        List<InputDataset> inputs,
        List<OutputDataset> outputs)
        implements LineageEvent {
    public RunEvent {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
