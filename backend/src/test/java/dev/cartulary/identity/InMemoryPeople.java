package dev.cartulary.identity;

import dev.cartulary.audit.ActorRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The fake of {@link People}; keeps the same contract as the real one. */
public final class InMemoryPeople implements People {
    private final Map<ActorRef, Person> people = new ConcurrentHashMap<>();

    @Override
    public void remember(Person person) {
        people.put(person.reference(), person);
    }

    @Override
    public List<Person> named(Collection<ActorRef> references) {
        return references.stream()
                .distinct()
                .map(people::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Person> find(String nameContains, int offset, int limit) {
        String part = nameContains.strip().toLowerCase(Locale.ROOT);
        return people.values().stream()
                .filter(person -> person.displayName().toLowerCase(Locale.ROOT).contains(part))
                .sorted(Comparator.comparing(Person::lastSeen)
                        .reversed()
                        .thenComparing(person -> person.reference().value()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean forget(ActorRef reference) {
        return people.remove(reference) != null;
    }
}
