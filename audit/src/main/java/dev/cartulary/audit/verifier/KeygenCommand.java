package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code auditctl keygen}: makes a key and prints its public half. */
@Command(
        name = "keygen",
        description = "Makes a signing key, readable by its owner only, and prints the verifier key to hand out.",
        mixinStandardHelpOptions = true)
final class KeygenCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Option(
            names = "--name",
            required = true,
            description = "Name of the key: for a log its origin, such as example.com/audit.")
    private String name = "";

    @Option(
            names = "--type",
            defaultValue = "ED25519",
            description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private KeyType type = KeyType.ED25519;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file for the key.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        SigningKey key = SigningKey.generate(name, type, InstantSource.system());
        key.store(out.toAbsolutePath());
        console.out().println(key.verifierKey());
        return Verdict.OK.exitCode();
    }
}
