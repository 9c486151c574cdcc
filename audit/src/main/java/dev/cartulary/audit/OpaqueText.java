package dev.cartulary.audit;

import java.util.BitSet;
import java.util.Locale;

/**
 * What text may enter an entry at all: printable ASCII without space, quote, backslash or '@'. Free text and addresses
 * do not fit, so personal data cannot slip in by way of a name; and such text needs no escape in JSON.
 */
enum OpaqueText {
    /** A kind in lower case, a colon and an id, such as {@code user:0198f3}. */
    REFERENCE("._~:/#%+=,*()[]-", 545),
    /** A word of a closed vocabulary, a version, a hash. */
    CODE("._:/+=-", 128);

    private static final int LONGEST_KIND = 32;

    private final BitSet allowed = new BitSet(128);
    private final int longest;

    OpaqueText(String punctuation, int longest) {
        allowed.set('0', '9' + 1);
        allowed.set('A', 'Z' + 1);
        allowed.set('a', 'z' + 1);
        punctuation.chars().forEach(allowed::set);
        this.longest = longest;
    }

    String require(String text) {
        boolean fits = !text.isEmpty() && text.length() <= longest && allowedThroughout(text);
        boolean encodedAt = text.indexOf('%') >= 0 && text.contains("%40");
        if (!fits || encodedAt || (this == REFERENCE && !startsWithKind(text))) {
            throw new IllegalArgumentException("Not an opaque " + name().toLowerCase(Locale.ROOT) + ": '" + text + "'");
        }
        return text;
    }

    private boolean allowedThroughout(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithKind(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST_KIND || colon == text.length() - 1 || !isLower(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLower(c) && c != '-' && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
