package dev.cartulary.openlineage.facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The fields of a dataset ({@code schema} 1-2-0), nested ones directly after their parent.
 *
 * @param fields in the order of {@code ordinal_position} where every sibling has one, else as sent; of two fields with one
 *     path the first
 */
public record SchemaFacet(FacetEnvelope envelope, List<SchemaField> fields) implements EnvelopedFacet {
    /**
     * Characters of all paths together. Every nested field repeats the names above it, so that a small body can unfold into a
     * hundred times its size; 50,000 fields of 80 characters still fit.
     */
    private static final int LONGEST_PATHS = 4_000_000;

    public SchemaFacet {
        fields = List.copyOf(fields);
    }

    static SchemaFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        var flattening = new Flattening();
        flattening.add("", body.requiredObjects("fields"));
        return new SchemaFacet(envelope, List.copyOf(flattening.byPath.values()));
    }

    /** Gathers fields by path, depth first. */
    private static final class Flattening {
        private final SequencedMap<String, SchemaField> byPath = new LinkedHashMap<>();
        private int lengthOfPaths;

        // Recursion is bounded by the reader's limit on nesting.
        void add(String prefix, List<FacetBody> siblings) throws UnreadableFacetException {
            for (FacetBody field : inOrder(siblings)) {
                String path = prefix + field.name("name").orElse("");
                if (path.length() > prefix.length() && path.length() <= FacetBody.LONGEST_NAME) {
                    lengthOfPaths += path.length();
                    if (lengthOfPaths > LONGEST_PATHS) {
                        throw new UnreadableFacetException("its paths are too long");
                    }
                    byPath.putIfAbsent(path, field(path, field));
                    add(path + ".", field.objects("fields"));
                }
            }
        }

        private SchemaField field(String path, FacetBody field) {
            return new SchemaField(path, field.text("type"), field.text("description"), byPath.size() + 1);
        }
    }

    private static List<FacetBody> inOrder(List<FacetBody> siblings) {
        if (!siblings.stream().allMatch(field -> position(field) != Integer.MAX_VALUE)) {
            return siblings;
        }
        List<FacetBody> sorted = new ArrayList<>(siblings);
        sorted.sort(Comparator.comparingInt(SchemaFacet::position));
        return sorted;
    }

    private static int position(FacetBody field) {
        return field.wholeNumber("ordinal_position").orElse(Integer.MAX_VALUE);
    }
}
