package dev.cartulary.ui.audit;

import dev.cartulary.access.ResolveReferences;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry with the names that its references have today. */
record EntryRow(AuditEntry entry, String who, String object) {
    static List<EntryRow> of(Collection<AuditEntry> entries, ResolveReferences references) {
        List<ActorRef> wanted = entries.stream()
                .flatMap(entry -> Stream.of(entry.event().cause().actor(), objectAsActor(entry)))
                .distinct()
                .toList();
        Map<ActorRef, String> names = references.names(wanted);
        return entries.stream()
                .map(entry -> new EntryRow(
                        entry,
                        AuditWording.who(entry.event().cause().actor(), names),
                        names.getOrDefault(
                                objectAsActor(entry),
                                entry.event().effect().object().value())))
                .toList();
    }

    /** What it was about, in one line. */
    String facts() {
        Map<String, Fact> facts = entry.event().facts();
        return facts.entrySet().stream()
                .map(fact -> fact.getKey().replace('_', ' ') + " " + AuditWording.fact(fact.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Tokens and people are acted on too, and have names. */
    private static ActorRef objectAsActor(AuditEntry entry) {
        return new ActorRef(entry.event().effect().object().value());
    }
}
