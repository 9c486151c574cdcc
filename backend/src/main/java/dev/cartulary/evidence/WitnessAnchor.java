package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.witness.WitnessClient;
import dev.cartulary.audit.witness.WitnessRefusedException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Has each checkpoint cosigned by a witness. The strongest anchor: it does not only keep what it is given, it checks by a
 * consistency proof that the log still says what it said before.
 */
final class WitnessAnchor implements CheckpointAnchor {
    private final AnchorName name;
    private final URI prefix;
    private final AppendLog log;
    private final WitnessClient client;
    private final WitnessDoubt doubt;

    WitnessAnchor(AnchorName name, AnchorSettings.Witness settings, AppendLog log, WitnessDoubt doubt) {
        this.name = name;
        this.prefix = settings.at();
        this.log = log;
        this.client = new WitnessClient(prefix, settings.key());
        this.doubt = doubt;
    }

    @Override
    public AnchorName name() {
        return name;
    }

    @Override
    public AnchorKind kind() {
        return AnchorKind.WITNESS;
    }

    @Override
    public String destination() {
        return AnchorAddress.origin(prefix);
    }

    @Override
    public Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed, InterruptedException {
        long size = checkpoint.checkpoint().head().size();
        try {
            return Optional.of(client.cosign(checkpoint, known -> log.proveConsistency(known, size)));
        } catch (WitnessRefusedException e) {
            throw doubt.resolve(prefix, checkpoint, known -> log.proveConsistency(known, size));
        } catch (IOException e) {
            throw new AnchorFailed(AnchorFailed.Reason.UNREACHABLE, destination() + " does not answer.", e);
        }
    }
}
