package dev.cartulary.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How texts are made comparable for search: both what is looked in and what is looked for go through here, so that {@code
 * dimCustomer_v2}, {@code DIM_CUSTOMER_V2} and {@code dim customer v 2} are the same words.
 */
public final class SearchText {
    /** Names longer than this are compared by their beginning: an index holds terms of at most 32 kB. */
    private static final int TOKEN_LENGTH = 1000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SearchText() {}

    /** Lower case without accents, otherwise as it is. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> !isMark(c)).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    /** The whole text as one folded word. */
    public static String token(String text) {
        String token = BLANKS.matcher(fold(text.strip())).replaceAll("_");
        return token.length() <= TOKEN_LENGTH ? token : token.substring(0, TOKEN_LENGTH);
    }

    /**
     * The words of a text in order, folded. Words end where a letter or digit ends, where a lower-case letter meets an
     * upper-case one, before the last capital of a row of them, and between letters and digits.
     */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int[] codePoints = decomposed(text);
        int start = -1;
        for (int i = 0; i <= codePoints.length; i++) {
            boolean inside = i < codePoints.length && Character.isLetterOrDigit(codePoints[i]);
            if (start >= 0 && (!inside || isBoundary(codePoints, i))) {
                words.add(fold(new String(codePoints, start, i - start)));
                start = inside ? i : -1;
            } else if (start < 0 && inside) {
                start = i;
            }
        }
        return words;
    }

    /** The part after the last separator of a qualified name: the table of {@code db.schema.table}, the file of a path. */
    public static String lastSegment(String name) {
        int end = name.length();
        while (end > 0 && isSeparator(name.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && !isSeparator(name.charAt(start - 1))) {
            start--;
        }
        return name.substring(start, end);
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '/' || c == ':' || c == '\\';
    }

    private static int[] decomposed(String text) {
        if (!isPlain(text)) {
            return Normalizer.normalize(text, Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(c -> !isMark(c))
                    .toArray();
        }
        int[] codePoints = new int[text.length()];
        for (int i = 0; i < codePoints.length; i++) {
            codePoints[i] = text.charAt(i);
        }
        return codePoints;
    }

    /** Nearly all names and texts are ASCII, of which nothing is to be decomposed. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007e') {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** Whether a word ends before position i, where i and i - 1 are letters or digits. */
    private static boolean isBoundary(int[] text, int i) {
        int before = text[i - 1];
        int here = text[i];
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        if (!Character.isUpperCase(here)) {
            return false;
        }
        boolean lowerFollows = i + 1 < text.length && Character.isLowerCase(text[i + 1]);
        return Character.isLowerCase(before) || lowerFollows;
    }
}
