package dev.cartulary.audit.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The keys in a folder cannot be read or changed. The message names the folder and what is wrong. */
public final class SubjectKeysException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SubjectKeysException(Path folder, String what, @Nullable Throwable cause) {
        super(what + " (subject keys " + folder + ")", cause);
    }
}
