package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.evidence.lucene.TestIndex;
import dev.cartulary.identity.Actor;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import dev.cartulary.policy.cedar.CedarConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The feature on real parts: log, key file, index and policies, with an auditor signed in. */
final class TestEvidence implements AutoCloseable {
    final MovableClock clock = new MovableClock();
    final TestLog logs = new TestLog(clock);
    final RandomEntries random = new RandomEntries(21, 0);
    final AuditLog log;
    final FollowLog follow;
    final Access access;
    final AuditTrail trail;
    final RecordReading reading;
    final ReadEntries entries;
    final LogFolder folder;
    private final EntryIndex index;

    TestEvidence(Path data) {
        log = logs.open(data.resolve("audit"));
        try {
            logs.key.store(data.resolve("audit.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index = TestIndex.in(data.resolve("audit-index"));
        follow = new FollowLog(log, index);
        follow.start();
        CurrentActor auditor = () -> Optional.of(new Actor(new Principal("user:77", Set.of(Role.AUDITOR)), "Jane Doe"));
        trail = TestTrail.of(log, auditor);
        access = new Access(CedarConfiguration.authorizer(), auditor, trail);
        reading = new RecordReading(trail);
        entries = new ReadEntries(log);
        folder = new LogFolder(data);
    }

    void fill(int count) {
        TestLog.fill(log, random, count);
    }

    /** Waits until everything is under a checkpoint, which prunes and proofs need. */
    void sign() {
        Patience.until(
                () -> log.log().checkpoint().checkpoint().head().size()
                        == log.reader().size(),
                java.time.Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        follow.stop();
        index.close();
        log.close();
    }
}
