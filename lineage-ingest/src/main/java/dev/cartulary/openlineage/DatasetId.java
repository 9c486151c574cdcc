package dev.cartulary.openlineage;

/**
 * The identity of a dataset: exact and case-sensitive (OpenLineage naming; docs/adr/0005).
 *
 * @param namespace where the dataset lives
 * @param name unique within the namespace; never empty
 */
public record DatasetId(Namespace namespace, String name) {
    public DatasetId {
        Names.require("dataset name", name);
    }

    /** The stable key used in addresses and in the graph. */
    public EntityKey key() {
        return EntityKey.of("dataset", namespace.name(), name);
    }
}
