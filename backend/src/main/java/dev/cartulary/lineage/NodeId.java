package dev.cartulary.lineage;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.problem.InvalidInput;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way Marquez names a node: {@code dataset:namespace:name} or {@code job:namespace:name}. Both parts may hold colons
 * ({@code dataset:postgres://db:5432:food.public.orders}), so a text can name several nodes, of which rarely more than one
 * exists.
 */
public final class NodeId {
    private static final String DATASET = "dataset:";
    private static final String JOB = "job:";

    /** Each colon is one more look into the graph; names in the wild have at most five. */
    private static final int MOST_COLONS = 32;

    private NodeId() {}

    /** Whether a text looks like one and not like a key. */
    public static boolean is(String text) {
        return text.startsWith(DATASET) || text.startsWith(JOB);
    }

    /**
     * All that the text can mean.
     *
     * @param parameter where it stands
     * @throws InvalidInput if it is none
     */
    public static List<EntityKey> candidates(String parameter, String text) {
        try {
            if (text.startsWith(DATASET)) {
                return splits(text.substring(DATASET.length()), true);
            }
            if (text.startsWith(JOB)) {
                return splits(text.substring(JOB.length()), false);
            }
        } catch (IllegalArgumentException e) {
            throw malformed(parameter);
        }
        throw malformed(parameter);
    }

    private static List<EntityKey> splits(String rest, boolean dataset) {
        int[] colons = IntStream.range(1, Math.max(1, rest.length() - 1))
                .filter(i -> rest.charAt(i) == ':')
                .toArray();
        if (colons.length == 0 || colons.length > MOST_COLONS) {
            throw new IllegalArgumentException("no colon, or too many");
        }
        return IntStream.of(colons)
                .mapToObj(colon -> key(rest.substring(0, colon), rest.substring(colon + 1), dataset))
                .toList();
    }

    private static EntityKey key(String namespace, String name, boolean dataset) {
        return dataset
                ? new DatasetId(new Namespace(namespace), name).key()
                : new JobId(new Namespace(namespace), name).key();
    }

    private static InvalidInput malformed(String parameter) {
        return InvalidInput.parameter(
                parameter, "must be dataset:{namespace}:{name} or job:{namespace}:{name}, with at most 32 colons");
    }
}
