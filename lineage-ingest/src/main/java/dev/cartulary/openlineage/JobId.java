package dev.cartulary.openlineage;

/**
 * The identity of a job: exact and case-sensitive, never renamed by a parent facet.
 *
 * @param namespace the scheduler or platform the job runs in
 * @param name unique within the namespace; never empty
 */
public record JobId(Namespace namespace, String name) {
    public JobId {
        Names.require("job name", name);
    }

    /** The stable key used in addresses and in the graph. */
    public EntityKey key() {
        return EntityKey.of("job", namespace.name(), name);
    }
}
