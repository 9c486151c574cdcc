package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnchorCallTest {
    private final AuditLog log = TestTrail.open(new MovableClock());
    private final SignedCheckpoint checkpoint = log.log().checkpoint();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void release() {
        released.countDown();
        log.close();
    }

    private interface Leaving {
        void leave() throws AnchorFailed;
    }

    private static CheckpointAnchor anchor(Leaving leaving) {
        return new CheckpointAnchor() {
            @Override
            public AnchorName name() {
                return new AnchorName("vault");
            }

            @Override
            public AnchorKind kind() {
                return AnchorKind.FOLDER;
            }

            @Override
            public String destination() {
                return "nowhere";
            }

            @Override
            public Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed {
                leaving.leave();
                return Optional.empty();
            }
        };
    }

    /** As a write to a share whose server is gone: not even an interrupt ends it. */
    private void hang() {
        calls.incrementAndGet();
        boolean waiting = true;
        while (waiting) {
            try {
                released.await();
                waiting = false;
            } catch (InterruptedException deaf) {
                waiting = true;
            }
        }
    }

    @Test
    void doesNotPileUpCallsThatHang() {
        AnchorCall call = new AnchorCall(anchor(this::hang), Duration.ofMillis(100));
        for (int attempt = 0; attempt < 3; attempt++) {
            AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> call.leave(checkpoint));
            assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.UNREACHABLE);
        }
        assertThat(calls).hasValue(1);
    }

    /** The thread of an answered call may live a moment longer than its answer. */
    @Test
    void anAnsweredCallNeverStandsInTheWay() throws Exception {
        AnchorCall call = new AnchorCall(anchor(calls::incrementAndGet), Duration.ofSeconds(10));
        for (int attempt = 0; attempt < 2_000; attempt++) {
            call.leave(checkpoint);
        }
        assertThat(calls).hasValue(2_000);
    }

    @Test
    void whatNobodyForesawIsToldWithoutItsText() {
        AnchorCall call = new AnchorCall(
                anchor(() -> {
                    throw new IllegalStateException("password=hunter2");
                }),
                Duration.ofSeconds(10));
        AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> call.leave(checkpoint));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.UNEXPECTED);
        assertThat(failure.sentence()).doesNotContain("hunter2");
    }
}
