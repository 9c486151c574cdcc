package dev.cartulary.evidence;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Which entries are wanted. Every part narrows; an empty part does not.
 *
 * @param actors any of them acted
 * @param types any of them happened
 * @param object an exact reference, or the start of references followed by {@code *}
 * @param outcomes any of them came of it
 * @param from the earliest time
 * @param until the time before which it happened
 */
public record EntryFilter(
        Set<ActorRef> actors,
        Set<AuditEventType> types,
        Optional<String> object,
        Set<Outcome> outcomes,
        Optional<Instant> from,
        Optional<Instant> until) {
    /** Narrows nothing. */
    public static final EntryFilter ALL =
            new EntryFilter(Set.of(), Set.of(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

    private static final String ANYTHING = "*";

    /** Refuses a time span that ends before it begins. */
    public EntryFilter {
        actors = Set.copyOf(actors);
        types = Set.copyOf(types);
        outcomes = Set.copyOf(outcomes);
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            throw new IllegalArgumentException("until must not be before from");
        }
    }

    /** The start that references of objects have, where {@link #object} is not one reference in full. */
    public Optional<String> objectPrefix() {
        return object.filter(text -> text.endsWith(ANYTHING)).map(text -> text.substring(0, text.length() - 1));
    }

    /** Whether an entry is wanted: what an index has to agree with. */
    public boolean matches(AuditEntry entry) {
        return (actors.isEmpty() || actors.contains(entry.event().cause().actor()))
                && (types.isEmpty() || types.contains(entry.event().type()))
                && (outcomes.isEmpty()
                        || outcomes.contains(entry.event().effect().outcome()))
                && matchesObject(entry.event().effect().object().value())
                && from.map(earliest -> !entry.time().isBefore(earliest)).orElse(true)
                && until.map(end -> entry.time().isBefore(end)).orElse(true);
    }

    private boolean matchesObject(String reference) {
        return objectPrefix()
                .map(reference::startsWith)
                .or(() -> object.map(reference::equals))
                .orElse(true);
    }

    /** The parts that narrow, joined by '+': what the log may say of a search. Never their values. */
    String partNames() {
        StringJoiner names = new StringJoiner("+").setEmptyValue("none");
        addIf(!actors.isEmpty(), "actor", names);
        addIf(!types.isEmpty(), "type", names);
        addIf(object.isPresent(), "object", names);
        addIf(!outcomes.isEmpty(), "outcome", names);
        addIf(from.isPresent(), "from", names);
        addIf(until.isPresent(), "until", names);
        return names.toString();
    }

    private static void addIf(boolean narrows, String name, StringJoiner names) {
        if (narrows) {
            names.add(name);
        }
    }
}
