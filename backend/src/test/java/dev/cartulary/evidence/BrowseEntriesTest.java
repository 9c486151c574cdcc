package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Outcome;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.ProofStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowseEntriesTest {
    private static final EntryFilter DENIED = new EntryFilter(
            Set.of(), Set.of(), Optional.empty(), Set.of(Outcome.DENIED), Optional.empty(), Optional.empty());

    @TempDir
    Path data;

    private TestEvidence evidence;
    private BrowseEntries browse;

    @BeforeEach
    void open() {
        evidence = new TestEvidence(data);
        browse = new BrowseEntries(evidence.access, evidence.reading, evidence.follow, evidence.entries);
    }

    @AfterEach
    void close() {
        evidence.close();
    }

    @Test
    void aViewShowsItsOwnRecordAndNothingIsNewerThan() {
        evidence.fill(100);
        EntryView view = browse.open(EntryFilter.ALL);
        assertThat(view).isEqualTo(new EntryView(EntryFilter.ALL, 101, 101, 0));
        AuditEntry record = browse.page(view, 0, 1).getFirst();
        assertThat(record.event().type()).isEqualTo(AuditEventType.AUDIT_VIEWED);
        assertThat(record.event().facts().toString()).contains("filters=Code[value=none]", "entries=Count[value=100]");
        assertThat(browse.newer(view)).isZero();
    }

    @Test
    void aViewStandsStillWhileTheLogGrows() {
        evidence.fill(900);
        EntryView view = browse.open(DENIED);
        List<AuditEntry> seen = new ArrayList<>();
        while (seen.size() < view.total()) {
            evidence.fill(50);
            seen.addAll(browse.page(view, seen.size(), 40));
        }
        List<AuditEntry> denied =
                TestLog.entries(evidence.log).stream().filter(DENIED::matches).toList();
        assertThat(seen)
                .isEqualTo(denied.stream()
                        .filter(entry -> entry.index() < view.below())
                        .toList()
                        .reversed());
        assertThat(browse.newer(view)).isEqualTo(denied.size() - view.total()).isPositive();
        assertThat(TestLog.entries(evidence.log).stream()
                        .filter(entry -> entry.event().cause().actor().value().equals("user:77")))
                .as("pages are not recorded again")
                .hasSize(1);
    }

    @Test
    void anEntryIsProvenStepByStep() {
        evidence.fill(300);
        EntryEvidence found =
                new ProveEntry(evidence.access, evidence.reading, evidence.entries, evidence.log).prove(299);
        assertThat(found.leaf()).isEqualTo(LeafHash.of(found.bytes()));
        assertThat(found.bytes()).isEqualTo(found.entry().bytes());
        assertThat(found.steps())
                .extracting(ProofStep::result)
                .last()
                .isEqualTo(found.proof().checkpoint().checkpoint().head().root());
    }

    @Test
    void anEntryThatWasChangedOnDiskIsNotShown() throws IOException {
        evidence.fill(300);
        evidence.sign();
        EntryView view = browse.open(EntryFilter.ALL);
        try (Stream<Path> files = Files.list(data.resolve("audit").resolve("segments"))) {
            Path first = files.sorted().findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(first);
            bytes[64 + 8 + 40] ^= 1;
            Files.write(first, bytes);
        }
        assertThatThrownBy(() -> browse.entry(0)).isInstanceOf(EntryUnreadable.class);
        assertThatThrownBy(() -> browse.page(view, view.total() - 2, 2))
                .isInstanceOf(EntryUnreadable.class)
                .hasMessageContaining("auditctl");
        assertThat(browse.entry(280).index()).isEqualTo(280);
    }
}
