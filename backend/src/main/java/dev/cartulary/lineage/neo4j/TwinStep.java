package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Step;

/** The steps for other names of datasets, and what each is in Cypher. */
enum TwinStep implements Step {
    STATEMENTS(TwinCypher.STATEMENTS),
    NAMED_BY_OTHERS(TwinCypher.NAMED_BY_OTHERS),
    ONE_AT_A_TIME(TwinCypher.ONE_AT_A_TIME),
    LOST_ALIASES(TwinCypher.LOST_ALIASES),
    ALIASES(TwinCypher.ALIASES),
    KNOWN(TwinCypher.KNOWN),
    CLAIMED(TwinCypher.CLAIMED),
    CLAIMANTS(TwinCypher.CLAIMANTS),
    TABLES(TwinCypher.TABLES),
    GROUPS(TwinCypher.GROUPS);

    private final String cypher;

    TwinStep(String cypher) {
        this.cypher = cypher;
    }

    @Override
    public String cypher() {
        return cypher;
    }
}
