package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.TlogProof;
import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Proves that an entry is in the log, for whoever may view it. Recorded as reading the entry. */
@Service
public class ProveEntry {
    /** Under load a checkpoint is signed every second. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Access access;
    private final RecordReading reading;
    private final ReadEntries entries;
    private final AppendLog log;

    ProveEntry(Access access, RecordReading reading, ReadEntries entries, AuditLog log) {
        this.access = access;
        this.reading = reading;
        this.entries = entries;
        this.log = log.log();
    }

    /**
     * Evidence under the newest checkpoint.
     *
     * @throws NotFound when there is no such entry: not yet, or no more
     * @throws NotYet when the entry is too young to be under a checkpoint
     */
    public EntryEvidence prove(long index) {
        access.require(Action.VIEW_AUDIT);
        AuditEntry entry = entries.at(index);
        reading.ofEntry(index);
        if (!Patience.until(() -> isSigned(index), PATIENCE)) {
            throw NotYet.unsigned(index);
        }
        byte[] bytes = entry.bytes();
        LeafHash leaf = LeafHash.of(bytes);
        TlogProof proof = log.prove(index);
        return new EntryEvidence(
                entry,
                new String(bytes, StandardCharsets.UTF_8),
                leaf,
                proof.proof().steps(leaf),
                proof);
    }

    private boolean isSigned(long index) {
        return log.checkpoint().checkpoint().head().size() > index;
    }
}
