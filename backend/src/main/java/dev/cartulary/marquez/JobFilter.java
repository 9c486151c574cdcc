package dev.cartulary.marquez;

import dev.cartulary.catalog.RunState;
import dev.cartulary.openlineage.Namespace;
import java.util.Optional;
import java.util.Set;

/**
 * Which jobs to list.
 *
 * @param namespace absent means all
 * @param lastRun states of the newest run that are wanted, among the jobs that were seen last; empty means any
 */
public record JobFilter(Optional<Namespace> namespace, Set<RunState> lastRun) {
    public JobFilter {
        lastRun = Set.copyOf(lastRun);
    }
}
