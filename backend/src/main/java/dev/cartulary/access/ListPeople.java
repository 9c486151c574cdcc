package dev.cartulary.access;

import dev.cartulary.audit.seal.SubjectKeys;
import dev.cartulary.identity.People;
import dev.cartulary.identity.Person;
import dev.cartulary.policy.Action;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows whom the log knows by a reference, for whoever may read it. */
@Service
public class ListPeople {
    /** People at once. */
    public static final int MAX_PAGE = 500;

    private final Access access;
    private final People people;
    private final SubjectKeys keys;

    ListPeople(Access access, People people, SubjectKeys keys) {
        this.access = access;
        this.people = people;
        this.keys = keys;
    }

    /**
     * Most recently seen first.
     *
     * @param nameContains part of the name, whatever the case; empty finds everybody
     * @param limit from 1 to {@value #MAX_PAGE}
     */
    public List<KnownPerson> find(String nameContains, int offset, int limit) {
        access.require(Action.VIEW_AUDIT);
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("From 1 to " + MAX_PAGE + " people are shown at once");
        }
        return people.find(nameContains, offset, limit).stream()
                .map(this::known)
                .toList();
    }

    private KnownPerson known(Person person) {
        return new KnownPerson(person, keys.holds(person.reference()));
    }
}
