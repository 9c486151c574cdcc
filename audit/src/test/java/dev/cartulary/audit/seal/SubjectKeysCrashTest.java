package dev.cartulary.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.SealedField;
import dev.cartulary.audit.log.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the power fail at each step of each change: opening a file, writing (half of it arrives) and flushing. */
class SubjectKeysCrashTest {
    private static final ActorRef ANNA = new ActorRef("user:anna-ref");
    private static final ActorRef BERT = new ActorRef("user:bert-ref");
    private static final ActorRef CARA = new ActorRef("user:cara-ref");
    private static final SealContext ENTRY = new SealContext("cartulary.example/audit", new UUID(7, 1));
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final int MORE_THAN_ANY_CHANGE_TAKES = 30;

    @TempDir
    Path parent;

    private static SubjectKeys open(Path folder, FaultyDisk disk) {
        return SubjectKeys.open(folder, disk, () -> NOW, new SecureRandom());
    }

    private static SubjectKeys open(Path folder) {
        return open(folder, new FaultyDisk(new OwnerOnly()));
    }

    /** What the keys hold before the power fails. */
    private record Before(Path folder, SealedField anna, SealedField bert) {}

    private Before before(int steps) {
        Path folder = parent.resolve("keys-" + steps);
        try (SubjectKeys keys = open(folder)) {
            return new Before(
                    folder,
                    keys.seal(ANNA, ENTRY, "address", "192.0.2.1"),
                    keys.seal(BERT, ENTRY, "address", "192.0.2.2"));
        }
    }

    /** Makes {@code change} with the power failing after 0, 1, 2 … steps; {@code check} looks at what is left. */
    private int failAtEachStep(Consumer<SubjectKeys> change, Consumer<Before> check) {
        int crashes = 0;
        for (int steps = 0; steps < MORE_THAN_ANY_CHANGE_TAKES; steps++) {
            Before before = before(steps);
            FaultyDisk disk = new FaultyDisk(new OwnerOnly());
            try (SubjectKeys keys = open(before.folder(), disk)) {
                disk.dieAfter(steps);
                change.accept(keys);
            } catch (SubjectKeysException e) {
                crashes++;
            }
            check.accept(before);
        }
        return crashes;
    }

    private static void expectOneEpochKey(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).hasSize(3).contains("lock", "table");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRotationIsWholeOrUndone() {
        int crashes = failAtEachStep(SubjectKeys::rotateEpoch, before -> {
            try (SubjectKeys keys = open(before.folder())) {
                expectOneEpochKey(before.folder());
                assertThat(keys.open(before.anna(), ENTRY)).contains("192.0.2.1");
                assertThat(keys.open(before.bert(), ENTRY)).contains("192.0.2.2");
                assertThat(keys.rotateEpoch().keys()).isEqualTo(2);
                assertThat(keys.open(before.anna(), ENTRY)).contains("192.0.2.1");
            }
        });
        assertThat(crashes).isGreaterThan(8);
    }

    @Test
    void aDestructionIsWholeOrUndone() {
        int crashes = failAtEachStep(keys -> keys.destroy(ANNA), before -> {
            try (SubjectKeys keys = open(before.folder())) {
                assertThat(keys.open(before.bert(), ENTRY)).contains("192.0.2.2");
                assertThat(keys.open(before.anna(), ENTRY).isPresent()).isEqualTo(keys.holds(ANNA));
                keys.destroy(ANNA);
                assertThat(keys.open(before.anna(), ENTRY)).isEmpty();
            }
            try (SubjectKeys keys = open(before.folder())) {
                assertThat(keys.holds(ANNA)).isFalse();
            }
        });
        assertThat(crashes).isEqualTo(3);
    }

    @Test
    void aNewKeyIsOnDiskBeforeItIsUsed() {
        int crashes = failAtEachStep(keys -> keys.seal(CARA, ENTRY, "address", "192.0.2.3"), before -> {
            try (SubjectKeys keys = open(before.folder())) {
                assertThat(keys.open(before.anna(), ENTRY)).contains("192.0.2.1");
                assertThat(keys.open(before.bert(), ENTRY)).contains("192.0.2.2");
                SealedField later = keys.seal(CARA, ENTRY, "address", "192.0.2.4");
                assertThat(keys.open(later, ENTRY)).contains("192.0.2.4");
            }
        });
        assertThat(crashes).isEqualTo(3);
    }

    @Test
    void aFirstStartCanBeRepeated() {
        int crashes = 0;
        for (int steps = 0; steps < MORE_THAN_ANY_CHANGE_TAKES; steps++) {
            Path folder = parent.resolve("first-" + steps);
            FaultyDisk disk = new FaultyDisk(new OwnerOnly());
            disk.dieAfter(steps);
            try (SubjectKeys keys = open(folder, disk)) {
                assertThat(keys.effective(1)).isEmpty();
            } catch (SubjectKeysException e) {
                crashes++;
            }
            try (SubjectKeys keys = open(folder)) {
                assertThat(keys.open(keys.seal(ANNA, ENTRY, "address", "x"), ENTRY))
                        .contains("x");
            }
        }
        assertThat(crashes).isEqualTo(6);
    }

    @Test
    void afterAFailedWriteNothingIsChangedUntilItIsOpenedAgain() {
        Before before = before(0);
        FaultyDisk disk = new FaultyDisk(new OwnerOnly());
        try (SubjectKeys keys = open(before.folder(), disk)) {
            disk.dieAfter(2);
            assertThat(catchFailure(() -> keys.destroy(ANNA))).contains("Power failure");
            disk.dieAfter(100);
            assertThat(catchFailure(() -> keys.destroy(ANNA))).contains("open the keys again");
            assertThat(keys.open(before.bert(), ENTRY)).contains("192.0.2.2");
        }
    }

    private static String catchFailure(Runnable change) {
        try {
            change.run();
            return "";
        } catch (SubjectKeysException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
