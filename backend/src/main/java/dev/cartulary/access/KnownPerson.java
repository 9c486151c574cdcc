package dev.cartulary.access;

import dev.cartulary.identity.Person;

/**
 * A person whom the log knows by a reference.
 *
 * @param hasKey whether the log holds values sealed under a key of theirs that still exists
 */
public record KnownPerson(Person person, boolean hasKey) {}
