package dev.cartulary.lineage.neo4j;

/**
 * Parts of queries by which names of one dataset are one (docs/adr/0013). The label Joined is looked at first: it is in the record
 * of the node, so that datasets of one name, nearly all, cost little more.
 */
final class NameCypher {
    private NameCypher() {}

    /** From a representative or anything else {@code n} to each {@code name} that it has. */
    static final String EACH_NAME = """
            UNWIND CASE WHEN n:Joined THEN COLLECT { MATCH (n)<-[:SAME_AS*0..1]-(each) RETURN each } ELSE [n] END AS name
            """;

    /** The key of what represents the node. */
    static String one(String node) {
        return "CASE WHEN %1$s:Joined THEN %1$s.group[0] ELSE %1$s.key END".formatted(node);
    }

    /** The keys of what represents the nodes with some keys; null for null. */
    static String onesOf(String keys) {
        return """
                CASE WHEN %1$s IS NOT NULL
                  THEN COLLECT { UNWIND %1$s AS stated MATCH (named:Entity {key: stated}) RETURN DISTINCT %2$s AS one } END
                """.formatted(keys, one("named")).strip();
    }

    /** All names of the datasets among some keys that have several. */
    static final String NAMES = """
            UNWIND $keys AS key
            MATCH (n:Entity {key: key}) WHERE n:Joined
            RETURN key, n.group AS names
            """;

    /** Comes from a count that the database keeps. */
    static final String ANY = "RETURN COUNT { (:Joined) } > 0 AS any";
}
