package dev.cartulary.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Unfolds types that hold others into fields of their own. Some producers send nested fields, others a text such as {@code
 * struct<a:int,b:array<string>>}; both become the paths {@code x.a} and {@code x.b._element}. The names for what is in arrays
 * and maps are those of the schema facet.
 */
final class NestedTypes {
    /** Deeper text is left as it stands: nobody reads it, and the walk over it must end. */
    private static final int DEEPEST = 32;

    /** A field repeats the names above it, so a small text could unfold into a thousand times its size. */
    private static final int LONGEST_PATH = 512;

    private static final int MOST_FIELDS = 10_000;

    private final SequencedMap<String, String> unfolded = new TreeMap<>();

    private NestedTypes(Map<String, String> types) {
        unfolded.putAll(types);
        types.forEach((path, type) -> unfolded.put(path, unfold(path, type, 0)));
    }

    /** By path, sorted; what is nested has rows of its own, and its parent only says which kind it is. */
    static SequencedMap<String, String> unfold(Map<String, String> types) {
        return new NestedTypes(types).unfolded;
    }

    private String unfold(String path, String type, int depth) {
        int open = type.indexOf('<');
        boolean tooMuch = depth >= DEEPEST || path.length() > LONGEST_PATH || unfolded.size() >= MOST_FIELDS;
        if (tooMuch || open < 0 || !type.strip().endsWith(">")) {
            return type;
        }
        String kind = type.substring(0, open).strip();
        List<String> parts = split(type.substring(open + 1, type.lastIndexOf('>')), ',');
        List<String> names = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        switch (kind.toLowerCase(Locale.ROOT)) {
            case "struct", "row", "record" -> parts.forEach(part -> named(part, names, inner));
            case "array", "list", "set" -> {
                names.add("_element");
                inner.addAll(parts);
            }
            case "map" -> {
                names.addAll(List.of("_key", "_value"));
                inner.addAll(parts);
            }
            default -> {
                return type;
            }
        }
        if (names.size() != inner.size()) {
            return type;
        }
        for (int i = 0; i < names.size(); i++) {
            String below = path + "." + names.get(i);
            String told = unfold(below, inner.get(i).strip(), depth + 1);
            // A field that was sent as such tells more than the text of its parent.
            unfolded.putIfAbsent(below, told);
        }
        return kind;
    }

    private static void named(String part, List<String> names, List<String> inner) {
        List<String> nameAndType = split(part.strip(), ':');
        if (nameAndType.size() == 1) {
            nameAndType = List.of(part.strip().split("\\s+", 2));
        }
        names.add(nameAndType.getFirst().strip());
        if (nameAndType.size() == 2) {
            inner.add(nameAndType.getLast());
        }
    }

    /** At the separators that are not within brackets. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '(') {
                depth++;
            } else if (c == '>' || c == ')') {
                depth--;
            } else if (c == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
