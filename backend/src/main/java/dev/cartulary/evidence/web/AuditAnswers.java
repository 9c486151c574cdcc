package dev.cartulary.evidence.web;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Fact;
import dev.cartulary.audit.Outcome;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.merkle.ConsistencyProof;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.evidence.Comparison;
import dev.cartulary.evidence.EntryView;
import dev.cartulary.evidence.IssuedCheckpoint;
import dev.cartulary.evidence.LogFigures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The audit log as JSON. Only for reading: what is hashed are the bytes of an entry, which have an address of their own. */
final class AuditAnswers {
    private AuditAnswers() {}

    /**
     * @param facts numbers and words
     * @param sealed names of personal values that the entry holds encrypted, each under the key of its person
     * @param clockRegressed present where the clock stood behind the entry before, whose time is repeated
     */
    record Entry(
            long index,
            UUID id,
            Instant time,
            AuditEventType type,
            String actor,
            Optional<String> request,
            String object,
            Outcome outcome,
            Map<String, Object> facts,
            Set<String> sealed,
            Optional<Boolean> clockRegressed) {
        static Entry of(AuditEntry entry) {
            var event = entry.event();
            Map<String, Object> facts = new TreeMap<>();
            event.facts().forEach((name, fact) -> facts.put(name, value(fact)));
            return new Entry(
                    entry.index(),
                    event.id(),
                    entry.time(),
                    event.type(),
                    event.cause().actor().value(),
                    event.cause().request(),
                    event.effect().object().value(),
                    event.effect().outcome(),
                    facts,
                    event.sealedFields().keySet(),
                    Optional.of(true).filter(_ -> entry.clockRegressed()));
        }

        private static Object value(Fact fact) {
            return switch (fact) {
                case Fact.Count(long count) -> count;
                case Fact.Code(String code) -> code;
            };
        }
    }

    /**
     * @param total matching entries below the {@code before} that was asked for, or in all; those of this page included
     * @param below entries at and above this index came later, or were asked not to be shown
     * @param before what to ask for to get the next page; absent on the last
     * @param behind entries that cannot be searched yet; 0 unless the index is being made anew
     */
    record Entries(List<Entry> entries, long total, long below, Optional<Long> before, long behind) {
        static Entries of(EntryView view, List<AuditEntry> page) {
            boolean more = !page.isEmpty() && view.total() > page.size();
            return new Entries(
                    page.stream().map(Entry::of).toList(),
                    view.total(),
                    view.below(),
                    more ? Optional.of(page.getLast().index()) : Optional.empty(),
                    view.behind());
        }
    }

    /**
     * @param note as it was signed
     * @param lastEntryAt time of the last entry it covers; absent where that was dropped after its retention
     */
    record Checkpoint(long size, String root, Optional<Instant> lastEntryAt, String note) {
        static Checkpoint of(SignedCheckpoint signed, Optional<Instant> lastEntryAt) {
            var head = signed.checkpoint().head();
            return new Checkpoint(
                    head.size(),
                    head.root().base64(),
                    lastEntryAt,
                    signed.note().format());
        }
    }

    /** @param below what to ask for to get the next page; absent on the last */
    record Checkpoints(List<Checkpoint> checkpoints, Optional<Long> below) {
        static Checkpoints of(List<IssuedCheckpoint> page, int limit) {
            Optional<Long> next = page.size() == limit && page.getLast().size() > 0
                    ? Optional.of(page.getLast().size())
                    : Optional.empty();
            return new Checkpoints(
                    page.stream()
                            .map(issued -> Checkpoint.of(issued.checkpoint(), issued.lastEntryAt()))
                            .toList(),
                    next);
        }
    }

    enum Result {
        /** The log still holds everything the older checkpoint covers. */
        EXTENDS,
        /** Both are signed and cannot both be true. */
        CONTRADICTS,
        /** The log has fewer entries than it had. */
        AHEAD_OF_THE_LOG,
        /** It says nothing about this log. */
        NOT_OF_THIS_LOG
    }

    /**
     * @param kept the older checkpoint, or the one that was sent
     * @param log the checkpoint of the log it was compared with
     * @param proof hashes of the consistency proof (RFC 9162 section 2.1.4) in base64; present where the log extends it
     * @param reason why it is not of this log
     */
    record Consistency(
            Result result,
            Optional<Checkpoint> kept,
            Optional<Checkpoint> log,
            Optional<List<String>> proof,
            Optional<String> reason) {
        static Consistency of(Comparison comparison) {
            return switch (comparison) {
                case Comparison.Extends(var older, var newer, var proof) ->
                    compared(Result.EXTENDS, older, newer, Optional.of(hashes(proof)));
                case Comparison.Contradicts(var kept, var ours) ->
                    compared(Result.CONTRADICTS, kept, ours, Optional.empty());
                case Comparison.AheadOfTheLog(var kept, var newest) ->
                    compared(Result.AHEAD_OF_THE_LOG, kept, newest, Optional.empty());
                case Comparison.NotOfThisLog(var reason) ->
                    new Consistency(
                            Result.NOT_OF_THIS_LOG,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(reason));
            };
        }

        private static Consistency compared(
                Result result, SignedCheckpoint kept, SignedCheckpoint log, Optional<List<String>> proof) {
            return new Consistency(
                    result,
                    Optional.of(Checkpoint.of(kept, Optional.empty())),
                    Optional.of(Checkpoint.of(log, Optional.empty())),
                    proof,
                    Optional.empty());
        }

        private static List<String> hashes(Optional<ConsistencyProof> proof) {
            return proof.map(ConsistencyProof::path).orElse(List.of()).stream()
                    .map(Hash::base64)
                    .toList();
        }
    }

    /**
     * @param size entries ever written, which is also the index of the next
     * @param minimum index of the oldest entry that is kept
     * @param signed entries under the newest checkpoint
     * @param searchable index below which entries are found by a search
     * @param bytes that the kept entries take on disk
     */
    record Figures(long size, long minimum, long signed, long searchable, long bytes) {
        static Figures of(LogFigures figures) {
            return new Figures(
                    figures.size(), figures.minimum(), figures.signed(), figures.searchable(), figures.bytes());
        }
    }
}
