package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CosignedCheckpointTest {
    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private final SigningKey first = SigningKey.generate("witness.test/1", KeyType.ED25519_COSIGNATURE, clock);
    private final SigningKey second = SigningKey.generate("witness.test/2", KeyType.ED25519_COSIGNATURE, clock);

    @AfterEach
    void close() {
        log.close();
    }

    private void keep(SignedCheckpoint checkpoint, SigningKey witness) throws Exception {
        new CosignedCheckpoint(data)
                .keep(checkpoint, witness.sign(checkpoint.note().text()));
    }

    private SignedCheckpoint newest() {
        return new CosignedCheckpoint(data).newest().orElseThrow();
    }

    @Test
    void collectsTheCosignaturesOnOneCheckpoint() throws Exception {
        assertThat(new CosignedCheckpoint(data).newest()).isEmpty();
        SignedCheckpoint checkpoint = Checkpoints.next(log);
        keep(checkpoint, first);
        keep(checkpoint, second);
        assertThat(newest().checkpoint()).isEqualTo(checkpoint.checkpoint());
        assertThat(newest().note().signatures())
                .extracting(NoteSignature::name)
                .containsExactly("cartulary.test/audit", "witness.test/1", "witness.test/2");
        assertThat(newest().note().verify(List.of(first.verifierKey(), second.verifierKey())))
                .hasSize(2);
    }

    @Test
    void aWitnessAskedAgainHasOneLine() throws Exception {
        SignedCheckpoint checkpoint = Checkpoints.next(log);
        keep(checkpoint, first);
        clock.move(Duration.ofMinutes(1));
        keep(checkpoint, first);
        assertThat(newest().note().signatures()).hasSize(2);
    }

    @Test
    void keepsTheNewestOnly() throws Exception {
        SignedCheckpoint older = Checkpoints.next(log);
        SignedCheckpoint newer = Checkpoints.next(log);
        keep(newer, first);
        keep(older, second);
        assertThat(newest().checkpoint()).isEqualTo(newer.checkpoint());
        assertThat(newest().note().signatures()).hasSize(2);
    }

    @Test
    void aDamagedFileCountsAsNone() throws Exception {
        keep(Checkpoints.next(log), first);
        Files.writeString(data.resolve("audit-anchors").resolve("cosigned"), "nonsense");
        assertThat(new CosignedCheckpoint(data).newest()).isEmpty();
        keep(Checkpoints.next(log), first);
        assertThat(newest().checkpoint().head().size()).isEqualTo(2);
    }
}
