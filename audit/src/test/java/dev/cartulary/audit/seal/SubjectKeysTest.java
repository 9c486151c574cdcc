package dev.cartulary.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.SealedField;
import dev.cartulary.audit.merkle.StrictBase64;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {
    private static final ActorRef ANNA = new ActorRef("user:anna-ref");
    private static final ActorRef BERT = new ActorRef("user:bert-ref");
    private static final SealContext ENTRY = new SealContext("cartulary.example/audit", new UUID(7, 1));

    @TempDir
    Path parent;

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    private Path folder() {
        return parent.resolve("keys");
    }

    private SubjectKeys open() {
        return SubjectKeys.open(folder(), () -> now, new SecureRandom());
    }

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        SealedField address;
        SealedField empty;
        try (SubjectKeys keys = open()) {
            address = keys.seal(ANNA, ENTRY, "address", "2001:db8::17 – Zürich");
            empty = keys.seal(BERT, ENTRY, "address", "");
        }
        try (SubjectKeys keys = open()) {
            assertThat(keys.open(address, ENTRY)).contains("2001:db8::17 – Zürich");
            assertThat(keys.open(empty, ENTRY)).contains("");
            assertThat(keys.seal(ANNA, ENTRY, "address", "again").keyId()).isEqualTo(address.keyId());
        }
    }

    @Test
    void whatIsLeftTellsNeitherValuesNorTheirLengths() {
        try (SubjectKeys keys = open()) {
            SealedField address = keys.seal(ANNA, ENTRY, "address", "192.0.2.1");
            SealedField again = keys.seal(ANNA, ENTRY, "address", "192.0.2.1");
            SealedField longer = keys.seal(ANNA, ENTRY, "address", "2001:0db8:0000:0000:0000:0000:0000:0017");

            assertThat(again.ciphertext()).isNotEqualTo(address.ciphertext());
            assertThat(longer.ciphertext()).hasSameSizeAs(address.ciphertext());
        }
    }

    @Test
    void aDestroyedKeyOpensNothingAndIsReplacedByAnother() {
        SealedField address;
        try (SubjectKeys keys = open()) {
            address = keys.seal(ANNA, ENTRY, "address", "192.0.2.1");
            SealedField other = keys.seal(BERT, ENTRY, "address", "192.0.2.2");

            assertThat(keys.destroy(ANNA)).isEqualTo(1);
            assertThat(keys.holds(ANNA)).isFalse();
            assertThat(keys.open(address, ENTRY)).isEmpty();
            assertThat(keys.open(other, ENTRY)).contains("192.0.2.2");
            assertThat(keys.destroy(ANNA)).isEqualTo(1);
            assertThat(keys.seal(ANNA, ENTRY, "address", "192.0.2.3").keyId()).isNotEqualTo(address.keyId());
        }
        try (SubjectKeys keys = open()) {
            assertThat(keys.open(address, ENTRY)).isEmpty();
        }
    }

    @Test
    void aFieldOpensOnlyWhereItWasSealed() {
        try (SubjectKeys keys = open()) {
            SealedField address = keys.seal(ANNA, ENTRY, "address", "192.0.2.1");
            SealContext otherEntry = new SealContext(ENTRY.origin(), new UUID(7, 2));
            SealContext otherLog = new SealContext("cartulary.example/other", ENTRY.event());
            SealedField renamed = new SealedField("name", address.keyId(), address.nonce(), address.ciphertext());
            byte[] changed = StrictBase64.decode(address.ciphertext());
            changed[3] ^= 1;
            SealedField flipped =
                    new SealedField("address", address.keyId(), address.nonce(), StrictBase64.encode(changed));

            for (SealContext elsewhere : List.of(otherEntry, otherLog)) {
                assertThatThrownBy(() -> keys.open(address, elsewhere)).isInstanceOf(BrokenSealException.class);
            }
            assertThatThrownBy(() -> keys.open(renamed, ENTRY)).isInstanceOf(BrokenSealException.class);
            assertThatThrownBy(() -> keys.open(flipped, ENTRY)).isInstanceOf(BrokenSealException.class);
        }
    }

    @Test
    void partsOfAContextCannotFlowIntoEachOther() {
        SealContext one = new SealContext("a", new UUID(0, 0));
        SealContext other = new SealContext("a0", new UUID(0, 0));

        assertThat(one.authenticated("bc")).isNotEqualTo(other.authenticated("c"));
    }

    @Test
    void refusesValuesThatAreTooLong() {
        try (SubjectKeys keys = open()) {
            String longest = "x".repeat(SealedField.LARGEST_VALUE);
            assertThat(keys.open(keys.seal(ANNA, ENTRY, "name", longest), ENTRY))
                    .contains(longest);
            assertThatThrownBy(() -> keys.seal(ANNA, ENTRY, "name", longest + "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aCopyOfTheTableFromBeforeARotationOpensNothing() throws IOException {
        SealedField address;
        Path copy = parent.resolve("copy");
        try (SubjectKeys keys = open()) {
            address = keys.seal(ANNA, ENTRY, "address", "192.0.2.1");
            keys.seal(BERT, ENTRY, "address", "192.0.2.2");
            Files.copy(folder().resolve("table"), copy);
            long destroyedIn = keys.destroy(ANNA);
            assertThat(keys.effective(destroyedIn)).isEmpty();

            now = now.plusSeconds(86_400);
            assertThat(keys.rotateEpoch()).isEqualTo(new SubjectKeys.Rotation(2, 1));
            assertThat(keys.effective(destroyedIn)).contains(now);
            assertThat(keys.epochStartedAt()).isEqualTo(now);
        }
        Files.copy(copy, folder().resolve("table"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::open).isInstanceOf(SubjectKeysException.class).hasMessageContaining("epoch 1");

        // Nor with the new key under the old name.
        Files.copy(folder().resolve("epoch-0000000002.key"), folder().resolve("epoch-0000000001.key"));
        assertThatThrownBy(this::open).isInstanceOf(SubjectKeysException.class).hasMessageContaining(address.keyId());
    }

    @Test
    void survivorsOfARotationKeepTheirValues() {
        try (SubjectKeys keys = open()) {
            SealedField address = keys.seal(BERT, ENTRY, "address", "192.0.2.2");
            keys.rotateEpoch();
            SealedField later = keys.seal(ANNA, ENTRY, "address", "192.0.2.1");
            keys.rotateEpoch();

            assertThat(keys.open(address, ENTRY)).contains("192.0.2.2");
            assertThat(keys.open(later, ENTRY)).contains("192.0.2.1");
        }
    }

    @Test
    void onlyTheOwnerReadsTheFilesAndOneProcessUsesThem() throws IOException {
        try (SubjectKeys keys = open()) {
            keys.seal(ANNA, ENTRY, "address", "192.0.2.1");
            keys.rotateEpoch();
            try (Stream<Path> files = Files.list(folder())) {
                for (Path file : files.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------");
                }
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                    .isEqualTo("rwx------");
            assertThatThrownBy(this::open)
                    .isInstanceOf(SubjectKeysException.class)
                    .hasMessageContaining(folder().toString());
        }
    }

    @Test
    void refusesADamagedOrMissingTable() throws IOException {
        try (SubjectKeys keys = open()) {
            keys.seal(ANNA, ENTRY, "address", "192.0.2.1");
            keys.seal(BERT, ENTRY, "address", "192.0.2.2");
            keys.rotateEpoch();
        }
        Path table = folder().resolve("table");
        byte[] whole = Files.readAllBytes(table);
        for (int at : new int[] {3, 20, whole.length / 2, whole.length - 2}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(table, damaged);
            assertThatThrownBy(this::open).as("byte " + at).isInstanceOf(SubjectKeysException.class);
        }
        Files.delete(table);
        assertThatThrownBy(this::open).isInstanceOf(SubjectKeysException.class).hasMessageContaining("missing");

        Files.write(table, Arrays.copyOf(whole, whole.length - 7));
        try (SubjectKeys keys = open()) {
            assertThat(keys.holds(ANNA)).isTrue();
            assertThat(keys.holds(BERT)).isFalse();
        }
    }
}
