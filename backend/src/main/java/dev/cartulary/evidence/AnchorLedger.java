package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.AuditReader;
import dev.cartulary.audit.Fact;
import dev.cartulary.audit.MalformedEntryException;
import dev.cartulary.audit.Outcome;
import dev.cartulary.audit.log.EntryUnavailableException;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.TreeHead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What came of the last attempts, anchor by anchor.
 *
 * <p>After a restart this is read back out of the log itself: what is shown is then evidence, and there is no second file that a
 * crash could leave behind or that a restored backup could contradict. The price is that an anchor whose last entry is older than
 * {@value #LOOKED_THROUGH} entries counts as never used. That is found out within a second or two, by whoever asks first and never
 * during the start, and mended by the next checkpoint left there.
 */
@Component
class AnchorLedger {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorLedger.class);

    static final int LOOKED_THROUGH = 100_000;

    /** Read forwards, since that is how the log is read. The newest anchoring is usually in the first block. */
    private static final int BLOCK = 2_000;

    private final AuditLog log;
    private final ConfiguredAnchors anchors;
    private final Map<AnchorName, Memory> memories = new HashMap<>();
    private boolean restored;

    AnchorLedger(AuditLog log, ConfiguredAnchors anchors) {
        this.log = log;
        this.anchors = anchors;
    }

    synchronized Optional<Anchored> last(AnchorName name) {
        return memory(name).last();
    }

    synchronized Optional<AnchorFailure> failing(AnchorName name) {
        return memory(name).failing();
    }

    synchronized void succeeded(AnchorName name, Anchored anchored) {
        memory(name);
        memories.put(name, new Memory(Optional.of(anchored), Optional.empty()));
    }

    synchronized void failed(AnchorName name, AnchorFailure failure) {
        memories.put(name, new Memory(memory(name).last(), Optional.of(failure)));
    }

    private Memory memory(AnchorName name) {
        if (!restored) {
            restore();
            restored = true;
        }
        return memories.getOrDefault(name, Memory.NOTHING);
    }

    private void restore() {
        AuditReader reader = log.reader();
        long end = reader.size();
        long floor = Math.max(reader.minimum(), end - LOOKED_THROUGH);
        while (end > floor && somethingIsUnknown()) {
            long start = Math.max(floor, end - BLOCK);
            anchorings(reader, start, end).reversed().forEach(this::recall);
            end = start;
        }
    }

    private boolean somethingIsUnknown() {
        return anchors.list().stream()
                .map(anchor -> memories.getOrDefault(anchor.name(), Memory.NOTHING))
                .anyMatch(memory -> memory.last().isEmpty());
    }

    private static List<AuditEntry> anchorings(AuditReader reader, long start, long end) {
        try (Stream<AuditEntry> entries = reader.from(start)) {
            return entries.limit(end - start)
                    .filter(entry -> entry.event().type() == AuditEventType.CHECKPOINT_ANCHORED)
                    .toList();
        } catch (EntryUnavailableException | MalformedEntryException e) {
            LOG.warn("Entries {} to {} cannot be read; what was anchored there is not known.", start, end, e);
            return List.of();
        }
    }

    /** From the newest entry to the oldest, so what is known already is newer. */
    private void recall(AuditEntry entry) {
        String object = entry.event().effect().object().value();
        anchors.list().stream()
                .map(CheckpointAnchor::name)
                .filter(name -> name.reference().value().equals(object))
                .forEach(name -> memories.merge(name, read(entry), Memory::before));
    }

    private static Memory read(AuditEntry entry) {
        Map<String, Fact> facts = entry.event().facts();
        if (entry.event().effect().outcome() != Outcome.SUCCEEDED) {
            return new Memory(
                    Optional.empty(),
                    facts.get("reason") instanceof Fact.Code(String code)
                            ? Optional.of(failure(code, entry))
                            : Optional.empty());
        }
        return facts.get("size") instanceof Fact.Count(long size) && facts.get("root") instanceof Fact.Code(String root)
                ? new Memory(
                        Optional.of(new Anchored(new TreeHead(size, Hash.parseBase64(root)), entry.time())),
                        Optional.empty())
                : Memory.NOTHING;
    }

    private static AnchorFailure failure(String code, AuditEntry entry) {
        AnchorFailed.Reason reason = Stream.of(AnchorFailed.Reason.values())
                .filter(candidate -> candidate.name().equals(code))
                .findFirst()
                .orElse(AnchorFailed.Reason.UNEXPECTED);
        return new AnchorFailure(reason, reason.sentence(), entry.time());
    }

    /**
     * What is known about one anchor.
     *
     * @param last the newest success
     * @param failing the failure after it
     */
    private record Memory(Optional<Anchored> last, Optional<AnchorFailure> failing) {
        static final Memory NOTHING = new Memory(Optional.empty(), Optional.empty());

        /** This, completed by something older. */
        Memory before(Memory older) {
            return last.isPresent() ? this : new Memory(older.last, failing);
        }
    }
}
