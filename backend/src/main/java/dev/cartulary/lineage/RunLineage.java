package dev.cartulary.lineage;

import dev.cartulary.catalog.RunSummary;
import java.util.List;
import java.util.Optional;

/**
 * What one run read and wrote, and which runs it belongs with.
 *
 * @param graph its job in the middle, what it read and wrote around it
 * @param parent the run that started it; absent where none is known by more than its id
 * @param children runs it started, oldest first
 * @param childrenTotal larger than {@code children} when the limit cut
 */
public record RunLineage(
        RunSummary run,
        LineageGraph graph,
        Optional<RunSummary> parent,
        List<RunSummary> children,
        long childrenTotal) {
    public RunLineage {
        children = List.copyOf(children);
    }
}
