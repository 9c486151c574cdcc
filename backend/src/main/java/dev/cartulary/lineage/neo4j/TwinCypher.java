package dev.cartulary.lineage.neo4j;

/**
 * The statements about other names of datasets. Which datasets are one follows from all that is claimed ({@link Claims}); here
 * claims are read and written, and what follows from them.
 */
final class TwinCypher {
    private TwinCypher() {}

    /** Gives back the datasets whose other names differ from now on, with those they had. */
    static final String STATEMENTS = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.key}) WHERE row.stamp > coalesce(dataset.aliasesStamp, '')
            WITH dataset, row, coalesce(dataset.aliasesHash, '') <> row.hash AS changed
            SET dataset.aliasesStamp = row.stamp, dataset.aliasesHash = row.hash
            WITH dataset, row WHERE changed
            RETURN row.key AS key, COLLECT { MATCH (dataset)-[:HAS_ALIAS]->(alias) RETURN alias.key } AS stamps
            """;

    /** Gives back those that others name. */
    static final String NAMED_BY_OTHERS = """
            UNWIND $rows AS row
            MATCH (:Alias {key: row.key})
            RETURN row.key AS key
            """;

    /** What is the same depends on what other writers claim at this moment, wherever in the graph. */
    static final String ONE_AT_A_TIME = """
            UNWIND $rows AS row
            MERGE (lock:AliasLock {key: row.key})
            SET lock.locked = true
            REMOVE lock.locked
            """;

    static final String LOST_ALIASES = """
            UNWIND $rows AS row
            MATCH (:Entity {key: row.dataset})-[e:HAS_ALIAS]->(alias:Alias {key: row.alias})
            DELETE e
            WITH DISTINCT alias WHERE NOT EXISTS { (alias)<-[:HAS_ALIAS]-() }
            DELETE alias
            """;

    /**
     * Making the dataset of that name and removing it waits for a writer that is about to make it, and lets none make it until
     * this is over: either that writer sees the alias, or this one the dataset.
     */
    static final String ALIASES = """
            UNWIND $rows AS row
            MATCH (dataset:Entity {key: row.dataset})
            MERGE (alias:Alias {key: row.alias})
            ON CREATE SET alias.namespace = row.namespace, alias.name = row.name
            MERGE (dataset)-[e:HAS_ALIAS]->(alias)
            SET e.type = row.type
            MERGE (named:Entity {key: row.alias})
            ON CREATE SET named.passing = true
            WITH named WHERE named.passing
            DELETE named
            """;

    /** Gives back what is there by these keys: its name, then the group it was in; the flag is for datasets. */
    static final String KNOWN = """
            UNWIND $rows AS row
            OPTIONAL MATCH (dataset:Entity {key: row.key})
            OPTIONAL MATCH (alias:Alias {key: row.key})
            WITH row, dataset, alias WHERE dataset IS NOT NULL OR alias IS NOT NULL
            RETURN row.key AS key, dataset IS NOT NULL AS flag,
              [coalesce(dataset.name, alias.name)] + coalesce(dataset.group, []) AS stamps
            """;

    /** Gives back the names that a dataset claims. */
    static final String CLAIMED = """
            UNWIND $rows AS row
            MATCH (:Entity {key: row.key})-[:HAS_ALIAS]->(alias)
            WITH row, alias ORDER BY alias.key
            RETURN row.key AS key, collect(alias.key) AS stamps
            """;

    /** Gives back the datasets that claim a name; one more than are looked at, where there are more. */
    static final String CLAIMANTS = """
            UNWIND $rows AS row
            MATCH (alias:Alias {key: row.key})
            RETURN row.key AS key, COLLECT {
              MATCH (alias)<-[:HAS_ALIAS]-(dataset) RETURN dataset.key ORDER BY dataset.key LIMIT %d
            } AS stamps
            """.formatted(ClaimedNames.MOST_AT_ONE + 1);

    /** Gives back the names that one of these datasets calls those of a table. */
    static final String TABLES = """
            UNWIND $rows AS row
            MATCH (:Alias {key: row.key})<-[e:HAS_ALIAS]-(dataset)
            WHERE dataset.key IN row.group AND toUpper(e.type) = 'TABLE'
            RETURN DISTINCT row.key AS key
            """;

    /**
     * A dataset in a group bears the group with its representative first; those that are not the representative lose the label
     * of a dataset, so that whatever lists or counts datasets passes them by.
     */
    static final String GROUPS = """
            UNWIND $rows AS row
            MATCH (n:Entity {key: row.key})
            SET n.group = row.group, n.nameText = row.nameText, n:Dataset
            REMOVE n:Joined
            WITH n, row
            CALL (n) {
              MATCH (n)-[old:SAME_AS]->()
              DELETE old
            }
            FOREACH (_ IN CASE WHEN row.group IS NULL THEN [] ELSE [1] END | SET n:Joined)
            WITH n, row WHERE row.sameAs IS NOT NULL
            REMOVE n:Dataset
            WITH n, row
            MATCH (representative:Entity {key: row.sameAs})
            CREATE (n)-[:SAME_AS]->(representative)
            """;
}
