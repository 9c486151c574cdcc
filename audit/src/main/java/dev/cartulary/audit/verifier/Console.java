package dev.cartulary.audit.verifier;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command prints. */
@Command
final class Console {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    Progress progress() {
        return new Progress(Objects.requireNonNull(spec).commandLine().getErr());
    }
}
