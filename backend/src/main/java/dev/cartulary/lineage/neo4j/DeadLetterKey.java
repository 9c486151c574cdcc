package dev.cartulary.lineage.neo4j;

/** What tells one dead letter from all others. */
final class DeadLetterKey {
    private DeadLetterKey() {}

    static String of(String journal, long index) {
        return journal + "#" + index;
    }
}
