package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.Surrogates;

/**
 * Text that every store takes. U+0000 and half surrogate pairs are legal in JSON but not in every store and not in UTF-8. In a
 * reading they become U+FFFD; the body keeps them.
 */
final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    static String of(String text) {
        if (text.indexOf('\0') < 0 && !Surrogates.isLoneIn(text)) {
            return text;
        }
        return text.codePoints()
                .map(c -> c == 0 || Surrogates.isLone(c) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
