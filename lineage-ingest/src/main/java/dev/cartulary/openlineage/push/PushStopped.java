package dev.cartulary.openlineage.push;

import org.jspecify.annotations.Nullable;

/** Nothing more can be sent; the message says why to whoever typed the command. */
final class PushStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    PushStopped(ExitCode code, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
