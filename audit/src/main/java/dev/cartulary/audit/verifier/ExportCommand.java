package dev.cartulary.audit.verifier;

import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.tiles.ExportSink;
import dev.cartulary.audit.tiles.TileExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code auditctl export}: writes a log as static files. Works beside the running application. */
@Command(
        name = "export",
        description = "Writes a log at its newest checkpoint as C2SP tlog-tiles.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Option(names = "--log", required = true, paramLabel = "DIR", description = "The folder of the log.")
    private Path log = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR|ZIP",
            description = "A folder that is new or empty, or a new file whose name ends in .zip.")
    private Path target = Path.of("");

    @Override
    public Integer call() throws IOException {
        boolean zip = target.toString().endsWith(".zip");
        try (LogSnapshot snapshot = LogSnapshot.open(log, LogSettings.LARGEST_TILE_ENTRY);
                ExportSink sink = zip ? ExportSink.zip(target) : ExportSink.folder(target)) {
            new TileExport(snapshot, sink, console.progress()).run();
            console.out()
                    .println("Exported "
                            + snapshot.checkpoint().checkpoint().head().size() + " entries to " + target);
        }
        return Verdict.OK.exitCode();
    }
}
