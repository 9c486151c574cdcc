package dev.cartulary.audit.verifier;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Sources;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogRepair;
import dev.cartulary.audit.log.LogSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code auditctl repair}: cuts a refused log back to what can be trusted and records that in the log. */
@Command(
        name = "repair",
        description = {
            "Cuts a log that refuses to open back to its longest trustworthy prefix. Restore a backup instead, if you have one.",
            "What is cut off is moved to a quarantine folder. The repair is recorded as the next entry.",
            "Signed entries that are lost stay lost: whoever kept a newer checkpoint will, and should, notice."
        },
        mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Option(names = "--log", required = true, paramLabel = "DIR", description = "The folder of the log.")
    private Path log = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The signing key of the log.")
    private Path key = Path.of("");

    @Option(names = "--vkey", paramLabel = "KEY", description = "Earlier keys of the log.")
    private List<String> retired = new ArrayList<>();

    @Option(names = "--yes", description = "Do it. Otherwise only say what would be done.")
    private boolean confirmed;

    @Override
    public Integer call() throws IOException {
        SigningKey signer = SigningKey.load(key, InstantSource.system());
        LogKeys keys = new LogKeys(
                List.of(signer), retired.stream().map(VerifierKey::parse).toList());
        LogSettings settings = LogSettings.audit(signer.verifierKey().name());
        LogRepair.Plan plan;
        try (LogRepair repair = LogRepair.of(log, settings, keys)) {
            plan = repair.plan();
            console.out()
                    .println((confirmed ? "Keeping " : "Would keep ") + plan.kept() + " entries; signed were "
                            + plan.signed());
            if (!confirmed) {
                return Verdict.OK.exitCode();
            }
            repair.apply(plan);
        }
        record(settings, keys, plan);
        return Verdict.OK.exitCode();
    }

    private void record(LogSettings settings, LogKeys keys, LogRepair.Plan plan) {
        Sources sources = new Sources(InstantSource.system(), new SecureRandom());
        try (AuditLog audit = AuditLog.open(log, settings, keys, sources)) {
            long index = audit.commit(audit.event(
                                    AuditEventType.RECOVERY, new ActorRef("system:auditctl"), new ObjectRef("log:self"))
                            .count("kept", plan.kept())
                            .count("signed", plan.signed())
                            .code("root", plan.root().hex())
                            .code("reason", "REPAIRED")
                            .build())
                    .join()
                    .index();
            console.out().println("Recorded as entry " + index);
        }
    }
}
