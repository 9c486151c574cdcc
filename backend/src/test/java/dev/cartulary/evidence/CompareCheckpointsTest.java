package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.Checkpoint;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.problem.NotFound;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCheckpointsTest {
    @TempDir
    Path data;

    private TestEvidence evidence;
    private CompareCheckpoints compare;

    @BeforeEach
    void open() {
        evidence = new TestEvidence(data);
        compare = new CompareCheckpoints(evidence.access, evidence.log, evidence.folder);
        evidence.fill(300);
        evidence.sign();
    }

    @AfterEach
    void close() {
        evidence.close();
    }

    private SignedCheckpoint newest() {
        return evidence.log.log().checkpoint();
    }

    private static long size(SignedCheckpoint checkpoint) {
        return checkpoint.checkpoint().head().size();
    }

    /** A checkpoint by the key of the log over entries that the log does not have. */
    private SignedCheckpoint fork(int entries) {
        AuditLog other = evidence.logs.open(data.resolve("fork"));
        TestLog.fill(other, new RandomEntries(99, 0), entries);
        // Which signs the last checkpoint.
        other.close();
        return other.log().checkpoint();
    }

    @Test
    void aLogThatGrewExtendsWhatWasKept() {
        SignedCheckpoint kept = newest();
        evidence.fill(77);
        evidence.sign();
        assertThat(compare.withKept(kept.note().format()))
                .isInstanceOfSatisfying(Comparison.Extends.class, extended -> {
                    assertThat(extended.older()).isEqualTo(kept);
                    assertThat(size(extended.newer())).isEqualTo(377);
                    assertThat(extended.proof()
                                    .orElseThrow()
                                    .proves(
                                            kept.checkpoint().head(),
                                            extended.newer().checkpoint().head()))
                            .isTrue();
                });
        assertThat(compare.between(size(kept), 377)).isInstanceOf(Comparison.Extends.class);
        assertThat(compare.between(0, 377)).isInstanceOf(Comparison.Extends.class);
    }

    @Test
    void twoHistoriesUnderOneKeyContradictEachOther() {
        SignedCheckpoint forked = fork(300);
        assertThat(compare.withKept(forked.note().format())).isEqualTo(new Comparison.Contradicts(forked, newest()));
        evidence.fill(5);
        evidence.sign();
        assertThat(compare.withKept(forked.note().format()))
                .isInstanceOfSatisfying(
                        Comparison.Contradicts.class,
                        found -> assertThat(size(found.ours())).isEqualTo(300));
    }

    @Test
    void aKeptCheckpointMayBeAheadOfALogThatWasRolledBack() {
        SignedCheckpoint ahead = fork(301);
        assertThat(compare.withKept(ahead.note().format())).isEqualTo(new Comparison.AheadOfTheLog(ahead, newest()));
    }

    @Test
    void anotherTreeWithoutEntriesContradictsToo() {
        SignedCheckpoint impossible = SignedCheckpoint.sign(
                new Checkpoint(
                        TestLog.ORIGIN,
                        new TreeHead(0, newest().checkpoint().head().root())),
                List.of(evidence.logs.key));
        assertThat(compare.withKept(impossible.note().format())).isInstanceOf(Comparison.Contradicts.class);
    }

    @Test
    void onlyKeysOfThisLogCount() {
        SigningKey stranger = SigningKey.generate(TestLog.ORIGIN, KeyType.ED25519, evidence.clock);
        SignedCheckpoint forged = SignedCheckpoint.sign(newest().checkpoint(), List.of(stranger));
        assertThat(reason(forged.note().format())).contains("No key of this log");
        assertThat(reason(newest().note().format().replace(TestLog.ORIGIN, "example.com/other")))
                .contains("example.com/other");
        String changed = newest().note().format().replace("\n300\n", "\n299\n");
        assertThat(reason(changed)).contains("False signature");
        assertThat(reason("Dear colleague, all is well.")).contains("not a signed checkpoint");
    }

    private String reason(String note) {
        return ((Comparison.NotOfThisLog) compare.withKept(note)).reason();
    }

    @Test
    void onlyIssuedCheckpointsAreCompared() {
        assertThatThrownBy(() -> compare.between(0, 1_000_000)).isInstanceOf(NotFound.class);
        assertThatIllegalArgumentException().isThrownBy(() -> compare.between(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> compare.between(-1, 1));
    }
}
