package dev.cartulary.policy;

/** Everything in Cartulary that needs a decision. The name in policies is {@link #cedarName()}. */
public enum Action {
    /** See datasets, columns, jobs, runs and lineage. */
    VIEW_CATALOG("viewCatalog"),
    /** Send OpenLineage events. */
    INGEST_LINEAGE("ingestLineage"),
    /** Create, list and revoke API tokens. */
    MANAGE_TOKENS("manageTokens"),
    /** Read health and metrics in detail. */
    VIEW_OPERATIONS("viewOperations");

    private final String cedarName;

    Action(String cedarName) {
        this.cedarName = cedarName;
    }

    /** The action's id in Cedar policies. */
    public String cedarName() {
        return cedarName;
    }
}
