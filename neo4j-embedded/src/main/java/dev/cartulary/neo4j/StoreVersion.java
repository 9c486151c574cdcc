package dev.cartulary.neo4j;

import java.util.Arrays;

/**
 * A version of Neo4j by calendar, such as 2026.08.1.
 *
 * @param text as Neo4j writes it
 */
record StoreVersion(String text) implements Comparable<StoreVersion> {
    static StoreVersion parse(String text) {
        if (!text.matches("\\d+(\\.\\d+)*([-+,].*)?")) {
            throw new IllegalArgumentException("not a version of Neo4j: " + text);
        }
        return new StoreVersion(text);
    }

    @Override
    public int compareTo(StoreVersion other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreVersion that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers());
    }

    private int[] numbers() {
        return Arrays.stream(text.split("[-+,]", 2)[0].split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
