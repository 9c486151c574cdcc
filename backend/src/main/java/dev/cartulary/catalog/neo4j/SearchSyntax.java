package dev.cartulary.catalog.neo4j;

import dev.cartulary.catalog.SearchText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What was typed, as a query of the full-text index. Nothing typed reaches the query but letters, digits and escaped
 * characters.
 *
 * <p>Ranks must not mix, so every clause but the last scores a constant: a range from a word to itself and a prefix do, a plain
 * word does not. Each rank outweighs all below it together.
 */
final class SearchSyntax {
    /** More words only make the query slow; no name has as many. */
    private static final int MOST_WORDS = 12;

    /** A single wrong letter in a word of three makes it another word. */
    private static final int SHORTEST_FUZZY = 4;

    private static final int EXACT_NAME = 1_000_000;
    private static final int LAST_SEGMENT = 200_000;
    private static final int PREFIX = 40_000;
    private static final int WORDS_IN_NAME = 8_000;
    private static final int BEGINNINGS_IN_NAME = 1_000;

    private final String token;
    private final List<String> words;

    SearchSyntax(String text) {
        this.token = escape(SearchText.token(text));
        this.words = SearchText.words(text).stream().limit(MOST_WORDS).toList();
    }

    List<String> words() {
        return words;
    }

    /** Exact name, then last segment, then beginning, then all words in the name, then anywhere. */
    String strict() {
        String names = "nameText:\\=%1$s^%2$d nameText:\\/%1$s^%3$d nameText:\\=%1$s*^%4$d nameText:\\/%1$s*^%4$d"
                .formatted(token, EXACT_NAME, LAST_SEGMENT, PREFIX);
        if (words.isEmpty()) {
            return names;
        }
        return String.join(
                " ",
                names,
                all(word -> "nameText:[%1$s TO %1$s]".formatted(word), WORDS_IN_NAME),
                all(word -> "nameText:%s*".formatted(word), BEGINNINGS_IN_NAME),
                all(word -> "(nameText:%1$s* descriptionText:%1$s* columnsText:%1$s*)".formatted(word), 1),
                all(word -> "(nameText:%1$s descriptionText:%1$s^2 columnsText:%1$s)".formatted(word), 1));
    }

    /** The same words with one letter wrong, missing or too many. */
    String fuzzy() {
        return all(
                word -> word.codePointCount(0, word.length()) < SHORTEST_FUZZY
                        ? "nameText:" + word
                        : "(nameText:%1$s~1 columnsText:%1$s~1)".formatted(word),
                1);
    }

    private String all(UnaryOperator<String> clause, int boost) {
        String clauses = words.stream().map(word -> "+" + clause.apply(word)).collect(Collectors.joining(" "));
        return "(" + clauses + ")^" + Math.max(1, boost / words.size());
    }

    private static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!Character.isLetterOrDigit(c)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }
}
