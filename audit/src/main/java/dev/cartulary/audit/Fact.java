package dev.cartulary.audit;

/** One value in the facts of an entry. No floats: RFC 8785 leaves them to each platform's rounding. */
public sealed interface Fact {
    /** What values a fact name takes. */
    enum Kind {
        /** A {@link Count}. */
        COUNT,
        /** A {@link Code}. */
        CODE
    }

    /** The kind of this value. */
    Kind kind();

    /**
     * A number of things.
     *
     * @param value from 0 to 2^53-1, the largest integer every JSON reader keeps exactly (RFC 7493 section 2.2)
     */
    record Count(long value) implements Fact {
        private static final long LARGEST = (1L << 53) - 1;

        /** Refuses numbers that JSON readers may round. */
        public Count {
            if (value < 0 || value > LARGEST) {
                throw new IllegalArgumentException("A count lies between 0 and 2^53-1: " + value);
            }
        }

        @Override
        public Kind kind() {
            return Kind.COUNT;
        }
    }

    /**
     * A word of a vocabulary, a version or a hash.
     *
     * @param value up to 128 letters, digits and {@code . _ : / + = -}
     */
    record Code(String value) implements Fact {
        /** Refuses free text. */
        public Code {
            OpaqueText.CODE.require(value);
        }

        @Override
        public Kind kind() {
            return Kind.CODE;
        }
    }
}
