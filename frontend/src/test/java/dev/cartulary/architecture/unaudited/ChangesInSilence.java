package dev.cartulary.architecture.unaudited;

import dev.cartulary.access.Access;
import dev.cartulary.policy.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Asks for permission and writes, by way of a lambda, without a word in the log. */
@Component
public class ChangesInSilence {
    private final Access access;

    ChangesInSilence(Access access) {
        this.access = access;
    }

    public void change(Path file) {
        access.require(Action.MANAGE_TOKENS);
        Consumer<Path> writer = ChangesInSilence::write;
        writer.accept(file);
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "changed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
