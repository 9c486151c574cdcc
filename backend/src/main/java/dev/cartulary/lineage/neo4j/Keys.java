package dev.cartulary.lineage.neo4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.EntityKey;

/** Keys made of an owner's key and a name. */
final class Keys {
    /** An index holds values of at most 8 kB; longer names than this are rare, and their hash serves as well. */
    private static final int LONGEST_PLAIN = 512;

    private Keys() {}

    /** The prefix and the name, or the prefix and a hash of the name where that is too long for an index. */
    static String of(String prefix, String name) {
        return name.getBytes(UTF_8).length <= LONGEST_PLAIN
                ? prefix + name
                : prefix + name.substring(0, LONGEST_PLAIN / 8) + "..." + ContentHash.of(name)
                        + ContentHash.of("2" + name);
    }

    static String field(String dataset, String path) {
        return hash(dataset + "/" + path);
    }

    static String facet(String owner, String name) {
        return hash(owner + "#" + name);
    }

    /** What one job says of the columns of one dataset. */
    static String flows(String job, String dataset) {
        return hash(job + ">" + dataset);
    }

    /** As long as the key of a job or dataset, which the store keeps in the record itself: there are many of these. */
    private static String hash(String name) {
        return EntityKey.hash(name);
    }
}
