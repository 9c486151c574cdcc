package dev.cartulary.policy;

/** Everything in Cartulary that needs a decision. The name in policies is {@link #cedarName()}. */
public enum Action {
    /** See datasets, columns, jobs, runs and lineage. */
    VIEW_CATALOG("viewCatalog"),
    /** Send OpenLineage events. */
    INGEST_LINEAGE("ingestLineage"),
    /** Try dead letters again, make the graph anew from the journal. */
    MANAGE_INGEST("manageIngest"),
    /** Create, list and revoke API tokens. */
    MANAGE_TOKENS("manageTokens"),
    /** Read health and metrics in detail. */
    VIEW_OPERATIONS("viewOperations"),
    /** Read, prove and export the audit log, and resolve its opaque references. */
    VIEW_AUDIT("viewAudit"),
    /** Anchor a checkpoint now, rebuild the index over entries. */
    MANAGE_AUDIT("manageAudit"),
    /** Destroy a person's key, so that what is sealed under it can never be read again. */
    FORGET_PERSON("forgetPerson");

    private final String cedarName;

    Action(String cedarName) {
        this.cedarName = cedarName;
    }

    /** The action's id in Cedar policies. */
    public String cedarName() {
        return cedarName;
    }
}
