package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.problem.NotFound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruneEntriesTest {
    @TempDir
    Path data;

    private TestEvidence evidence;

    @BeforeEach
    void open() {
        evidence = new TestEvidence(data);
    }

    @AfterEach
    void close() {
        evidence.close();
    }

    private void prune(@Nullable Duration retention) {
        new PruneEntries(evidence.log, evidence.follow, new EvidenceSettings(retention), evidence.clock).prune();
    }

    private List<AuditEntry> statements() {
        return TestLog.ofType(evidence.log, AuditEventType.LOG_PRUNED).stream()
                .filter(entry -> entry.event().cause().actor().value().equals("system:retention"))
                .toList();
    }

    @Test
    void dropsWholeSegmentsAfterTheirRetentionAndSaysSo() {
        evidence.fill(1_000);
        evidence.clock.move(Duration.ofDays(40));
        evidence.fill(500);
        evidence.sign();
        prune(Duration.ofDays(30));
        assertThat(evidence.log.reader().minimum()).isEqualTo(768);
        assertThat(statements()).singleElement().satisfies(entry -> {
            assertThat(entry.event().facts().get("minimum")).hasToString("Count[value=768]");
            assertThat(entry.event().facts().get("policy")).hasToString("Code[value=retention=30d]");
        });
        assertThat(Patience.until(
                        () -> evidence.follow.count(EntryFilter.ALL, 0, 768) == 0
                                && evidence.follow.count(EntryFilter.ALL, 768, Long.MAX_VALUE) >= 732,
                        Duration.ofSeconds(10)))
                .as("the index follows")
                .isTrue();
        prune(Duration.ofDays(30));
        assertThat(statements()).as("nothing was due").hasSize(1);
    }

    @Test
    void whatIsGoneIsToldFromWhatNeverWas() {
        evidence.fill(1_000);
        evidence.clock.move(Duration.ofDays(40));
        evidence.fill(100);
        evidence.sign();
        prune(Duration.ofDays(30));
        var browse = new BrowseEntries(evidence.access, evidence.reading, evidence.follow, evidence.entries);
        assertThatThrownBy(() -> browse.entry(767))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("dropped after its retention")
                .hasMessageContaining("768");
        assertThatThrownBy(() -> browse.entry(5_000))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("There is no entry 5000 yet");
        assertThat(browse.entry(768).index()).isEqualTo(768);
        EntryEvidence proven =
                new ProveEntry(evidence.access, evidence.reading, evidence.entries, evidence.log).prove(800);
        assertThat(proven.proof().proves(LeafHash.of(proven.bytes()), evidence.folder.keys()))
                .as("hashes of what is gone are kept")
                .isTrue();
    }

    @Test
    void dropsNothingThatIsYoungOrUnlimited() {
        evidence.fill(1_000);
        evidence.clock.move(Duration.ofDays(29));
        evidence.fill(100);
        evidence.sign();
        prune(Duration.ofDays(30));
        evidence.clock.move(Duration.ofDays(10_000));
        prune(null);
        assertThat(evidence.log.reader().minimum()).isZero();
        assertThat(statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT23H", "PT0.03S", "PT0S", "-P1D", "P40000D"})
    void refusesARetentionThatIsSurelyAMistake(Duration retention) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvidenceSettings(retention))
                .withMessageStartingWith("cartulary.audit.retention must be");
    }
}
