package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.TrustPolicy;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.log.LogSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code auditctl verify}: checks an export, or the folder of a log. */
@Command(
        name = "verify",
        description = {
            "Checks entries, tree, checkpoints and signatures of an export.",
            "Without --pinned or --policy neither a rollback nor a history rewritten with a stolen key can be seen."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--vkey", paramLabel = "KEY", description = "Verifier key of the log; repeat after a key rotation.")
    private List<String> vkeys = new ArrayList<>();

    @Option(
            names = "--pinned",
            paramLabel = "CHECKPOINT",
            description = "A checkpoint kept from earlier, or one of a witness.")
    private @Nullable Path pinned;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "C2SP tlog-policy: log keys and a quorum of witnesses.")
    private @Nullable Path policy;

    @Option(names = "--any-entries", description = "Do not demand the audit schema of entries.")
    private boolean anyEntries;

    /** What is verified. */
    static final class Source {
        @Option(names = "--export", required = true, paramLabel = "DIR|ZIP", description = "An export.")
        private @Nullable Path export;

        @Option(names = "--log", required = true, paramLabel = "DIR", description = "The folder of a log.")
        private @Nullable Path log;
    }

    @Override
    public Integer call() throws IOException {
        Trust trust = trust();
        Findings findings = run(trust);
        PrintWriter out = console.out();
        findings.kept().forEach(finding -> out.println(finding.verdict() + ": " + finding.detail()));
        if (findings.count() > findings.kept().size()) {
            out.println("… and " + (findings.count() - findings.kept().size()) + " more");
        }
        out.println(findings.verdict());
        if (findings.verdict() == Verdict.OK
                && trust.pinned().isEmpty()
                && trust.policy().isEmpty()) {
            out.println("Not checked without --pinned or --policy: rollback, and forks signed with the log's own key.");
        }
        out.flush();
        return findings.verdict().exitCode();
    }

    private Findings run(Trust trust) throws IOException {
        Progress progress = console.progress();
        if (source.log != null) {
            return new FolderVerifier(source.log, LogSettings.LARGEST_TILE_ENTRY, trust, progress).run();
        }
        try (ExportSource export = ExportSource.at(Objects.requireNonNull(source.export))) {
            return new ExportVerifier(export, trust, progress).run();
        } catch (ZipException e) {
            Findings findings = new Findings();
            findings.add(Verdict.TAMPERED, "The zip file is damaged: " + e.getMessage());
            return findings;
        }
    }

    private Trust trust() throws IOException {
        Optional<TrustPolicy> known =
                policy == null ? Optional.empty() : Optional.of(TrustPolicy.parse(Files.readString(policy)));
        if (vkeys.isEmpty() && known.map(TrustPolicy::logs).orElse(List.of()).isEmpty()) {
            throw new MalformedNoteException("Give the log's key with --vkey, or in the policy");
        }
        Optional<SignedCheckpoint> remembered =
                pinned == null ? Optional.empty() : Optional.of(SignedCheckpoint.parse(Files.readAllBytes(pinned)));
        return new Trust(vkeys.stream().map(VerifierKey::parse).toList(), remembered, known, !anyEntries);
    }
}
