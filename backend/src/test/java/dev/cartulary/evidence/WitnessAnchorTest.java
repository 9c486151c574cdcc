package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.Sources;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.witness.Witness;
import dev.cartulary.audit.witness.WitnessServer;
import dev.cartulary.identity.TestTrail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the witness that auditors run. */
class WitnessAnchorTest extends CheckpointAnchorContract {
    private static final String ORIGIN = "cartulary.test/audit";

    @TempDir
    Path temporary;

    private final SigningKey witnessKey =
            SigningKey.generate("witness.test/1", KeyType.ED25519_COSIGNATURE, InstantSource.system());
    private final SigningKey logKey = SigningKey.generate(ORIGIN, KeyType.ED25519, clock);
    private AuditLog watched;
    private WitnessServer server;

    @BeforeEach
    void watch() throws IOException {
        watched = open("log");
        server = serve(List.of(logKey.verifierKey()));
    }

    @AfterEach
    void stop() {
        server.close();
        watched.close();
    }

    private WitnessServer serve(List<VerifierKey> logs) throws IOException {
        return WitnessServer.start(
                new Witness(witnessKey, logs, temporary.resolve("state")),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** A log with the key of the one that the witness watches. */
    private AuditLog open(String folder) {
        return AuditLog.open(
                temporary.resolve(folder),
                LogSettings.audit(ORIGIN),
                LogKeys.of(logKey),
                new Sources(clock, new Random(1)));
    }

    @Override
    protected SignedCheckpoint nextCheckpoint() {
        return Checkpoints.next(watched);
    }

    @Override
    protected CheckpointAnchor anchor() {
        return anchor(watched, witnessKey.verifierKey());
    }

    private CheckpointAnchor anchor(AuditLog shown, VerifierKey expected) {
        String url = "http://127.0.0.1:" + server.address().getPort() + "/";
        return new WitnessAnchor(
                NAME,
                new AnchorSettings.Witness(url, expected.toString()),
                shown.log(),
                new WitnessDoubt(HttpClient.newHttpClient(), Duration.ofSeconds(10)));
    }

    @Override
    protected Optional<String> kept(SignedCheckpoint checkpoint) throws IOException {
        try (Stream<Path> files = Files.walk(temporary.resolve("state"))) {
            return files.filter(file -> file.endsWith("checkpoint"))
                    .map(WitnessAnchorTest::read)
                    .filter(note -> note.startsWith(checkpoint.note().text()))
                    .findFirst();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected void breakDown() {
        server.close();
    }

    @Test
    void givesACosignatureOnTheCheckpoint() throws Exception {
        SignedCheckpoint checkpoint = nextCheckpoint();
        NoteSignature cosignature = anchor().leave(checkpoint).orElseThrow();
        assertThat(witnessKey.verifierKey().verifies(checkpoint.note().text(), cosignature))
                .isTrue();
    }

    @Test
    void raisesTheAlarmWhenTheLogWasRolledBack() throws Exception {
        nextCheckpoint();
        SignedCheckpoint seen = nextCheckpoint();
        anchor().leave(seen);
        AuditLog older = open("restored");
        SignedCheckpoint shorter = Checkpoints.next(older);
        AnchorFailed failure = catchThrowableOfType(
                AnchorFailed.class,
                () -> anchor(older, witnessKey.verifierKey()).leave(shorter));
        assertConflict(failure);
        older.close();
    }

    @Test
    void raisesTheAlarmWhenTheKeySignedAnotherHistory() throws Exception {
        anchor().leave(nextCheckpoint());
        clock.move(Duration.ofSeconds(1));
        AuditLog forked = open("forked");
        Checkpoints.next(forked);
        SignedCheckpoint other = Checkpoints.next(forked);
        AnchorFailed failure = catchThrowableOfType(
                AnchorFailed.class,
                () -> anchor(forked, witnessKey.verifierKey()).leave(other));
        assertConflict(failure);
        forked.close();
    }

    private static void assertConflict(AnchorFailed failure) {
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.CONFLICT);
        assertThat(failure.reason().alarming()).isTrue();
        assertThat(failure.sentence()).startsWith("conflict: this witness remembers another history");
    }

    @Test
    void aMistypedKeyIsNoAlarm() {
        SigningKey other = SigningKey.generate("witness.test/1", KeyType.ED25519_COSIGNATURE, InstantSource.system());
        AnchorFailed failure = catchThrowableOfType(
                AnchorFailed.class, () -> anchor(watched, other.verifierKey()).leave(nextCheckpoint()));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.REFUSED);
        assertThat(failure.sentence()).contains("not with the key that the settings name");
    }

    @Test
    void aWitnessThatDoesNotKnowTheLogSaysSo() throws Exception {
        server.close();
        server = serve(
                List.of(SigningKey.generate(ORIGIN, KeyType.ED25519, clock).verifierKey()));
        AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> anchor().leave(nextCheckpoint()));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.REFUSED);
        assertThat(failure.sentence()).contains("another key of this log");

        AuditLog stranger = TestTrail.open(clock);
        server.close();
        server = serve(List.of(
                SigningKey.generate("other.test/log", KeyType.ED25519, clock).verifierKey()));
        AnchorFailed unknown = catchThrowableOfType(
                AnchorFailed.class,
                () -> anchor(stranger, witnessKey.verifierKey()).leave(Checkpoints.next(stranger)));
        assertThat(unknown.sentence()).contains("does not watch this log");
        stranger.close();
    }
}
