package dev.cartulary.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.TreeHead;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningKeyTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_679_315_147));
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("example.com/log", new TreeHead(7, Hash.of(new byte[32])));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void everyTypeSignsCheckpointsAndNothingElse(KeyType type) {
        SigningKey key = SigningKey.generate("example.com/log", type, CLOCK);
        VerifierKey read = VerifierKey.parse(key.verifierKey().toString());
        NoteSignature signature = key.sign(CHECKPOINT.text());

        assertThat(read.verifies(CHECKPOINT.text(), signature)).isTrue();
        assertThat(read.verifies(CHECKPOINT.text().replace("7", "8"), signature))
                .isFalse();
        assertThat(SigningKey.generate("example.com/log", type, CLOCK)
                        .verifierKey()
                        .verifies(CHECKPOINT.text(), signature))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void survivesItsFile(KeyType type) throws IOException {
        SigningKey key = SigningKey.generate("example.com/log", type, CLOCK);
        Path file = folder.resolve("key");
        key.store(file);
        SigningKey loaded = SigningKey.load(file, CLOCK);

        assertThat(loaded.verifierKey()).isEqualTo(key.verifierKey());
        assertThat(key.verifierKey().verifies(CHECKPOINT.text(), loaded.sign(CHECKPOINT.text())))
                .isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> key.store(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void refusesHalvesThatDoNotBelongTogether() throws IOException {
        Path file = folder.resolve("key");
        SigningKey.generate("example.com/log", KeyType.ED25519, CLOCK).store(file);
        List<String> lines = Files.readAllLines(file);
        lines.set(
                0,
                SigningKey.generate("example.com/log", KeyType.ED25519, CLOCK)
                        .verifierKey()
                        .toString());
        Files.write(file, lines);

        assertThatThrownBy(() -> SigningKey.load(file, CLOCK)).isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void cosignaturesStartWithTheTime() {
        SigningKey witness = SigningKey.generate("w.example/1", KeyType.ED25519_COSIGNATURE, CLOCK);
        byte[] blob = witness.sign(CHECKPOINT.text()).blob();

        assertThat(blob).hasSize(72).startsWith(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb);
    }

    @Test
    void aKeyOfAnotherNameDoesNotSpeakForTheLog() {
        SigningKey other = SigningKey.generate("example.com/other", KeyType.ED25519, CLOCK);
        SignedCheckpoint signed = SignedCheckpoint.sign(CHECKPOINT, List.of(other));

        assertThatThrownBy(() -> signed.verifyLog(List.of(other.verifierKey())))
                .isInstanceOf(UntrustedNoteException.class);
    }
}
