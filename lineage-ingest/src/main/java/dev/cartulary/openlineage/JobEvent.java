package dev.cartulary.openlineage;

import java.util.List;

/** Declared metadata and lineage of a job, without a run. */
public record JobEvent(Header header, Job job, List<InputDataset> inputs, List<OutputDataset> outputs)
        implements LineageEvent {
    public JobEvent {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
