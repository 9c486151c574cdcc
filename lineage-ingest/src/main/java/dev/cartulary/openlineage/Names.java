package dev.cartulary.openlineage;

/** The rule that every name of the model keeps. */
final class Names {
    /** Longer than any name seen in real events (a Spark job name of 2,100 characters), short enough to be indexed. */
    static final int MAX_LENGTH = 4096;

    private Names() {}

    static void require(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(what + " must have at most " + MAX_LENGTH + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " must not contain U+0000");
        }
        if (Surrogates.isLoneIn(value)) {
            // It has no UTF-8 form: two different names would share one key and one stored text.
            throw new IllegalArgumentException(what + " must not contain half of a surrogate pair");
        }
    }
}
