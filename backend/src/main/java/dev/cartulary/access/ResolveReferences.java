package dev.cartulary.access;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.People;
import dev.cartulary.identity.Person;
import dev.cartulary.policy.Action;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Says whom the opaque references of the audit log stand for, to whoever may read the log. */
@Service
public class ResolveReferences {
    private final Access access;
    private final People people;
    private final ApiTokens tokens;

    ResolveReferences(Access access, People people, ApiTokens tokens) {
        this.access = access;
        this.people = people;
        this.tokens = tokens;
    }

    /** The names of those that are known; whoever was forgotten has none. */
    public Map<ActorRef, String> names(Collection<ActorRef> references) {
        access.require(Action.VIEW_AUDIT);
        Map<ActorRef, String> names = new HashMap<>();
        people.named(references).forEach(person -> names.put(person.reference(), person.displayName()));
        if (references.stream().anyMatch(reference -> reference.value().startsWith(ApiToken.KIND))) {
            tokens.list().stream()
                    .map(ResolveReferences::named)
                    .filter(token -> references.contains(token.reference()))
                    .forEach(token -> names.put(token.reference(), token.name()));
        }
        return names;
    }

    /**
     * People and tokens, people first.
     *
     * @param nameContains part of the name, whatever the case; empty finds all
     */
    public List<NamedReference> find(String nameContains, int limit) {
        access.require(Action.VIEW_AUDIT);
        String part = nameContains.strip().toLowerCase(Locale.ROOT);
        Stream<NamedReference> known = people.find(part, 0, limit).stream().map(ResolveReferences::named);
        Stream<NamedReference> programs = tokens.list().stream()
                .map(ResolveReferences::named)
                .filter(token -> token.name().toLowerCase(Locale.ROOT).contains(part));
        return Stream.concat(known, programs).limit(limit).toList();
    }

    private static NamedReference named(Person person) {
        return new NamedReference(person.reference(), person.displayName());
    }

    private static NamedReference named(ApiToken token) {
        return new NamedReference(new ActorRef(token.reference().value()), token.name());
    }
}
