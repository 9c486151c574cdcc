package dev.cartulary.neo4j;

import org.jspecify.annotations.Nullable;

/** The embedded database could not start. The message is one sentence for whoever started the application. */
public final class EmbeddedNeo4jFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        FOLDER_NOT_WRITABLE,
        FOLDER_IN_USE,
        STORE_TOO_NEW,
        DISK_FULL,
        /** Nothing this module recognises; the cause and the database's own log say more. */
        OTHER
    }

    private final Reason reason;
    private final String sentence;

    EmbeddedNeo4jFailed(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
        this.sentence = sentence;
    }

    /** What to tell: the cause and the remedy. */
    public String sentence() {
        return sentence;
    }

    public Reason reason() {
        return reason;
    }
}
