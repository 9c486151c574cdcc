package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.witness.Witness;
import dev.cartulary.audit.witness.WitnessServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code auditctl witness}: remembers checkpoints on the auditor's machine and cosigns those that extend them. */
@Command(name = "witness", description = "Serves a C2SP tlog-witness until stopped.", mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "Key for cosignatures, see keygen.")
    private Path key = Path.of("");

    @Option(names = "--state", required = true, paramLabel = "DIR", description = "Where to remember checkpoints.")
    private Path state = Path.of("");

    @Option(
            names = "--vkey",
            required = true,
            paramLabel = "KEY",
            description = "Key of a log to watch; may be repeated.")
    private List<String> vkeys = new ArrayList<>();

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--port",
            defaultValue = "7380",
            description = "Port to listen on (${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SigningKey signer = SigningKey.load(key, InstantSource.system());
        Witness witness =
                new Witness(signer, vkeys.stream().map(VerifierKey::parse).toList(), state);
        try (WitnessServer server = WitnessServer.start(witness, new InetSocketAddress(host, port))) {
            console.out()
                    .println("Witness " + signer.verifierKey().name() + " at http://" + host + ":"
                            + server.address().getPort());
            console.out().flush();
            new CountDownLatch(1).await();
        }
        return Verdict.OK.exitCode();
    }
}
