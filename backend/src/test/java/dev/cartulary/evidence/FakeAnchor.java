package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An anchor in memory, which fails as a test wants. */
final class FakeAnchor implements CheckpointAnchor {
    private final AnchorName name;
    private final List<SignedCheckpoint> kept = new ArrayList<>();
    private AnchorFailed.@Nullable Reason trouble;

    FakeAnchor(String name) {
        this.name = new AnchorName(name);
    }

    void fail(AnchorFailed.Reason reason) {
        trouble = reason;
    }

    void work() {
        trouble = null;
    }

    List<SignedCheckpoint> kept() {
        return kept;
    }

    @Override
    public AnchorName name() {
        return name;
    }

    @Override
    public AnchorKind kind() {
        return AnchorKind.FOLDER;
    }

    @Override
    public String destination() {
        return "memory";
    }

    @Override
    public Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed {
        AnchorFailed.Reason reason = trouble;
        if (reason != null) {
            throw new AnchorFailed(reason, "It fails because the test wants it.");
        }
        kept.add(checkpoint);
        return Optional.empty();
    }
}
