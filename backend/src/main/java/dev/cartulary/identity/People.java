package dev.cartulary.identity;

import dev.cartulary.audit.ActorRef;
import java.util.Collection;
import java.util.List;

/**
 * Port: the directory of people. The audit log names people by opaque references; only here they become names, and here a name can
 * be corrected or forgotten while the log stays as it is. One contract suite runs against every implementation.
 */
public interface People {
    /** Adds the person, or takes over name and time of a known one. */
    void remember(Person person);

    /** Those that are known of the given references, in no order. */
    List<Person> named(Collection<ActorRef> references);

    /**
     * Most recently seen first.
     *
     * @param nameContains part of the name, whatever the case; empty finds everybody
     */
    List<Person> find(String nameContains, int offset, int limit);

    /** Returns false if nobody is known by this reference. */
    boolean forget(ActorRef reference);
}
