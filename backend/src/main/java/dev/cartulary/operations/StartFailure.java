package dev.cartulary.operations;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns whatever stopped the start into one sentence for the operator; the whole story is in the log file. */
public final class StartFailure {
    private StartFailure() {}

    /** One sentence that names the cause and, where there is one, the remedy. */
    public static String describe(Throwable failure) {
        return causes(failure)
                .map(StartFailure::knownSentence)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> "Cartulary could not start: " + innermost(failure)
                        + " (logs/cartulary.log in the data folder has the whole story.)");
    }

    private static Optional<String> knownSentence(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException inUse ->
                Optional.of("Port " + inUse.getPort()
                        + " is in use; stop what listens there or choose another with --port (0 takes any free one).");
            case BindException setting ->
                Optional.of("The setting " + setting.getName() + " is not valid: " + innermost(setting));
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String innermost(Throwable failure) {
        Throwable last = causes(failure).reduce((_, next) -> next).orElse(failure);
        String message = last.getMessage();
        return message == null
                ? last.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
