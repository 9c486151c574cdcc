package dev.cartulary.evidence;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Cause;
import dev.cartulary.audit.Effect;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Entries as a house of twenty people and some machines makes them, and filters that somebody may think of. */
public final class RandomEntries {
    private static final List<AuditEventType> TYPES = List.of(AuditEventType.values());
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Random random;
    private long millis = Instant.parse("2026-11-20T08:00:00Z").toEpochMilli();
    private long next;

    public RandomEntries(long seed, long first) {
        this.random = new Random(seed);
        this.next = first;
    }

    public List<AuditEntry> entries(int count) {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis += random.nextInt(3) * 500L;
            entries.add(new AuditEntry(next++, Instant.ofEpochMilli(millis), false, event()));
        }
        return entries;
    }

    AuditEvent event() {
        return new AuditEvent(
                new UUID(random.nextLong(), random.nextLong()),
                any(TYPES),
                new Cause(actor(), Optional.empty()),
                new Effect(new ObjectRef(object()), any(OUTCOMES)),
                new AuditEvent.Details(new TreeMap<>(), new TreeMap<>()));
    }

    /** Narrows by about every third part, and to a time among {@code entries}. */
    public EntryFilter filter(List<AuditEntry> entries) {
        Optional<Instant> one = time(entries);
        Optional<Instant> other = time(entries);
        boolean ordered = one.isEmpty() || other.isEmpty() || !one.get().isAfter(other.get());
        return new EntryFilter(
                some(IntStream.range(0, 4).mapToObj(_ -> actor()).toList()),
                some(List.of(any(TYPES), any(TYPES), any(TYPES), any(TYPES))),
                random.nextInt(3) == 0 ? Optional.of(wantedObject()) : Optional.empty(),
                some(List.of(any(OUTCOMES), any(OUTCOMES))),
                ordered ? one : other,
                ordered ? other : one);
    }

    public int number(int bound) {
        return random.nextInt(bound);
    }

    private String wantedObject() {
        return switch (random.nextInt(4)) {
            case 0 -> "dataset:*";
            case 1 -> "dataset:" + random.nextInt(10) + "*";
            case 2 -> "*";
            default -> object();
        };
    }

    private Optional<Instant> time(List<AuditEntry> entries) {
        return random.nextInt(3) == 0
                ? Optional.of(
                        entries.get(random.nextInt(entries.size())).time().plusNanos(random.nextInt(3) * 500_000L))
                : Optional.empty();
    }

    private ActorRef actor() {
        return new ActorRef("user:" + random.nextInt(20));
    }

    private String object() {
        return (random.nextBoolean() ? "dataset:" : "token:") + random.nextInt(50);
    }

    private <T> Set<T> some(List<T> candidates) {
        return random.nextInt(3) == 0
                ? new HashSet<>(candidates.subList(0, 1 + random.nextInt(candidates.size())))
                : Set.of();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
