package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.log.LogException;
import dev.cartulary.audit.tiles.TamperedLogException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the audit log, for operators and for auditors who do not trust them. */
@Command(
        name = "auditctl",
        description = "Verifies and tends an append-only log. Needs no server, no database and no network.",
        mixinStandardHelpOptions = true,
        version = "auditctl of Cartulary",
        subcommands = {
            VerifyCommand.class,
            ExportCommand.class,
            ProveCommand.class,
            CheckCommand.class,
            RepairCommand.class,
            WitnessCommand.class,
            KeygenCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything that was checked holds",
            "2:tampered",
            "3:unsigned tail or missing entries",
            "4:rollback: older than the pinned checkpoint",
            "5:fork: two signed checkpoints conflict; both are printed",
            "6:quorum of witnesses not met",
            "64:wrong usage",
            "74:files cannot be read or written, or the log is in use"
        })
public final class Auditctl {
    private static final int USAGE = 64;
    private static final int INPUT_OUTPUT = 74;

    private Auditctl() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The configured command line, for embedding in another. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Auditctl());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure instanceof IOException ? failure.toString() : failure.getMessage());
            return exitCode(failure);
        });
        for (CommandLine each : line.getSubcommands().values()) {
            each.getCommandSpec().exitCodeOnInvalidInput(USAGE);
        }
        line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
        return line;
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case TamperedLogException e -> Verdict.TAMPERED.exitCode();
            case UntrustedNoteException e -> Verdict.TAMPERED.exitCode();
            case ZipException e -> Verdict.TAMPERED.exitCode();
            case MalformedNoteException e -> USAGE;
            case IllegalArgumentException e -> USAGE;
            case LogException e -> INPUT_OUTPUT;
            case IOException e -> INPUT_OUTPUT;
            case UncheckedIOException e -> INPUT_OUTPUT;
            default -> throw new IllegalStateException(failure);
        };
    }
}
