package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.TlogProof;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.log.LogSnapshot;
import dev.cartulary.audit.merkle.InclusionProof;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.ProofMaker;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.audit.tiles.TamperedLogException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auditctl prove}: makes the proof file of one entry. */
@Command(
        name = "prove",
        description = "Makes a C2SP tlog-proof for one entry, under the newest checkpoint.",
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "INDEX", description = "Index of the entry, from 0.")
    private long index;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--out", paramLabel = "FILE", description = "New file for the proof; else it is printed.")
    private @Nullable Path out;

    /** Where the tree comes from. */
    static final class Source {
        @Option(names = "--log", required = true, paramLabel = "DIR", description = "The folder of a log.")
        private @Nullable Path log;

        @Option(names = "--export", required = true, paramLabel = "DIR|ZIP", description = "An export.")
        private @Nullable Path export;
    }

    @Override
    public Integer call() throws IOException {
        TlogProof proof = source.log == null ? fromExport(Objects.requireNonNull(source.export)) : fromLog(source.log);
        if (out == null) {
            console.out().print(proof.format());
            console.out().flush();
        } else {
            Files.writeString(out, proof.format(), StandardOpenOption.CREATE_NEW);
        }
        return Verdict.OK.exitCode();
    }

    private TlogProof fromLog(Path log) throws IOException {
        try (LogSnapshot snapshot = LogSnapshot.open(log, LogSettings.LARGEST_TILE_ENTRY)) {
            return checked(snapshot.prove(index), snapshot.leaf(index), snapshot.checkpoint());
        }
    }

    private TlogProof fromExport(Path path) throws IOException {
        try (ExportSource export = ExportSource.at(path)) {
            byte[] note = export.read("checkpoint").orElseThrow(() -> new FileNotFoundException("checkpoint"));
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(note);
            long size = checkpoint.checkpoint().head().size();
            ExportTree tree = new ExportTree(export, size);
            InclusionProof proof = new ProofMaker(tree).inclusion(index, size);
            return checked(proof, new LeafHash(tree.node(0, index)), checkpoint);
        }
    }

    /** A path made of damaged hashes must not leave the house. */
    private static TlogProof checked(InclusionProof path, LeafHash leaf, SignedCheckpoint checkpoint) {
        TreeHead head = checkpoint.checkpoint().head();
        if (!path.proves(leaf, head)) {
            throw new TamperedLogException("The tree does not hash to its checkpoint of size " + head.size());
        }
        return new TlogProof(path, checkpoint);
    }
}
