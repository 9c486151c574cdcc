package dev.cartulary.audit.witness;

import dev.cartulary.audit.checkpoint.NoteSignature;

/** How a witness answers, with the HTTP status of C2SP tlog-witness. */
public sealed interface Answer {
    /** The HTTP status. */
    int status();

    /**
     * The checkpoint extends what the witness knew and is now what it knows.
     *
     * @param cosignature the witness's statement
     */
    record Cosigned(NoteSignature cosignature) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /**
     * The log asked from another size than the witness remembers.
     *
     * @param knownSize what it remembers
     */
    record Conflict(long knownSize) implements Answer {
        @Override
        public int status() {
            return 409;
        }
    }

    /** The request cannot be granted at all. */
    enum Refused implements Answer {
        /** Not a request, or the old size exceeds the new. */
        MALFORMED(400),
        /** No known key of the log signed, or falsely. */
        UNTRUSTED(403),
        /** The log is not known here. */
        UNKNOWN_LOG(404),
        /** The proof does not hold: the log does not extend what the witness saw. */
        INCONSISTENT(422);

        private final int status;

        Refused(int status) {
            this.status = status;
        }

        @Override
        public int status() {
            return status;
        }
    }
}
