package dev.cartulary.openlineage.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * {@code cartulary lineage push}: sends the events of files, folders and standard input in batches to a running Cartulary. Needs
 * neither a database nor Spring, so that it starts at once; holds one batch, so that a file may be of any size.
 */
public final class PushLineage {
    private final Terminal terminal;
    private final PushReport report;

    private PushLineage(Terminal terminal) {
        this.terminal = terminal;
        this.report = new PushReport(terminal.out(), terminal.err());
    }

    /** Where a command reads and writes. */
    record Terminal(InputStream in, PrintStream out, PrintStream err) {}

    /** Runs the command and exits: 0 all accepted, 1 some refused, 64 usage, 66 no input, 69 unreachable, 77 not permitted. */
    public static void main(String[] arguments) {
        var terminal = new Terminal(System.in, System.out, System.err);
        System.exit(run(List.of(arguments), System.getenv(), terminal));
    }

    /** Runs the command and gives its exit code. */
    static int run(List<String> arguments, Map<String, String> environment, Terminal terminal) {
        var push = new PushLineage(terminal);
        try {
            return push.push(PushOptions.of(arguments, environment)).number();
        } catch (PushStopped e) {
            push.report.say(String.valueOf(e.getMessage()));
            return e.code().number();
        }
    }

    private ExitCode push(PushOptions options) {
        List<String> files = InputFiles.of(options.files());
        var patience = new Patience(options.retryFor(), Clock.systemUTC());
        var batches = new SendBatches(new LineageEndpoint(options, patience, report), report);
        try {
            for (String file : files) {
                read(file, batches);
            }
            batches.flush();
        } catch (PushStopped e) {
            report.say(report.figures() + ". " + report.answered());
            throw e;
        }
        report.say(report.figures());
        return report.exitCode();
    }

    private void read(String file, SendBatches batches) {
        try (InputStream stream = InputFiles.open(file, terminal.in())) {
            new SplitEvents(batches::add).read(file, stream);
        } catch (IOException e) {
            report.refused(file, "cannot be read to its end: " + e.getMessage() + "; what follows was not sent");
        }
    }
}
