package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every anchor owes, whatever it is. */
public abstract class CheckpointAnchorContract {
    protected static final AnchorName NAME = new AnchorName("vault");

    protected final MovableClock clock = new MovableClock();
    protected final AuditLog log = TestTrail.open(clock);

    /** The anchor, with its server running. */
    protected abstract CheckpointAnchor anchor() throws Exception;

    /** What whoever runs the anchor finds for a checkpoint. */
    protected abstract Optional<String> kept(SignedCheckpoint checkpoint) throws Exception;

    /** Makes the place unreachable. */
    protected abstract void breakDown() throws Exception;

    /** What must never be shown. */
    protected List<String> secrets() {
        return List.of();
    }

    /** A checkpoint over more entries than the one before. */
    protected SignedCheckpoint nextCheckpoint() {
        return Checkpoints.next(log);
    }

    @Test
    void keepsTheNoteAsItIs() throws Exception {
        SignedCheckpoint checkpoint = nextCheckpoint();
        CheckpointAnchor anchor = anchor();
        anchor.leave(checkpoint);
        assertThat(kept(checkpoint))
                .hasValueSatisfying(
                        note -> assertThat(note).startsWith(checkpoint.note().format()));
        assertThat(anchor.name()).isEqualTo(NAME);
    }

    @Test
    void keepsOneAfterAnother() throws Exception {
        CheckpointAnchor anchor = anchor();
        anchor.leave(nextCheckpoint());
        SignedCheckpoint later = nextCheckpoint();
        anchor.leave(later);
        assertThat(kept(later)).isPresent();
    }

    @Test
    void takesTheSameOneAgain() throws Exception {
        SignedCheckpoint checkpoint = nextCheckpoint();
        CheckpointAnchor anchor = anchor();
        anchor.leave(checkpoint);
        anchor.leave(checkpoint);
        assertThat(kept(checkpoint)).isPresent();
    }

    @Test
    protected void saysThatItCannotBeReached() throws Exception {
        CheckpointAnchor anchor = anchor();
        breakDown();
        AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> anchor.leave(nextCheckpoint()));
        assertThat(failure.reason()).isIn(AnchorFailed.Reason.UNREACHABLE, AnchorFailed.Reason.UNWRITABLE);
        assertThat(failure.reason().alarming()).isFalse();
        assertThat(failure.sentence()).matches("[A-Z0-9h].*[.?]").doesNotContain("Exception");
        assertThat(secrets()).noneMatch(failure.sentence()::contains);
    }

    @Test
    void showsNoSecret() throws Exception {
        CheckpointAnchor anchor = anchor();
        assertThat(anchor.destination()).isNotBlank();
        assertThat(secrets()).noneMatch(secret -> (anchor.destination() + anchor).contains(secret));
    }
}
