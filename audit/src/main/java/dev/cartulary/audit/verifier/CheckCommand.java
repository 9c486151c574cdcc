package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.TlogProof;
import dev.cartulary.audit.checkpoint.TrustPolicy;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.merkle.LeafHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auditctl check}: checks a proof file against the bytes of an entry. */
@Command(
        name = "check",
        description = "Checks that an entry is in a log, by its proof file alone.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "PROOF", description = "The .tlog-proof file.")
    private Path proof = Path.of("");

    @Option(names = "--entry", required = true, paramLabel = "FILE", description = "Exactly the bytes of the entry.")
    private Path entry = Path.of("");

    @Option(
            names = "--vkey",
            required = true,
            paramLabel = "KEY",
            description = "Verifier key of the log; may be repeated.")
    private List<String> vkeys = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "FILE", description = "C2SP tlog-policy with a quorum of witnesses.")
    private @Nullable Path policy;

    @Override
    public Integer call() throws IOException {
        TlogProof claim = TlogProof.parse(Files.readAllBytes(proof));
        List<VerifierKey> keys = vkeys.stream().map(VerifierKey::parse).toList();
        Verdict verdict = Verdict.OK;
        if (!claim.proves(LeafHash.of(Files.readAllBytes(entry)), keys)) {
            verdict = Verdict.TAMPERED;
        } else if (policy != null
                && !TrustPolicy.parse(Files.readString(policy))
                        .quorumMet(claim.checkpoint().note())) {
            verdict = Verdict.QUORUM_NOT_MET;
        }
        console.out().println(verdict);
        return verdict.exitCode();
    }
}
