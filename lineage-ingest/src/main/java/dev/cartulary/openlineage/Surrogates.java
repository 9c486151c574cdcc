package dev.cartulary.openlineage;

/** Halves of characters beyond U+FFFF. Every name and text of every event is looked through, hence loops and no streams. */
public final class Surrogates {
    private Surrogates() {}

    /** Whether a half stands without its other half, so that the text has no UTF-8 form. */
    public static boolean isLoneIn(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a code point is such a half. */
    public static boolean isLone(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
