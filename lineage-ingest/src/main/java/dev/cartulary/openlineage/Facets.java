package dev.cartulary.openlineage;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The facets of one thing in one event, by name, in the order in which they were sent. */
public final class Facets {
    private static final Facets NONE = new Facets(new LinkedHashMap<>());

    private final SequencedMap<String, Facet> byName;

    private Facets(SequencedMap<String, Facet> byName) {
        this.byName = byName;
    }

    public static Facets none() {
        return NONE;
    }

    /** A later facet of the same name replaces an earlier one. */
    public static Facets of(Collection<? extends Facet> facets) {
        var byName = new LinkedHashMap<String, Facet>();
        facets.forEach(facet -> byName.put(facet.name(), facet));
        return new Facets(byName);
    }

    public Collection<Facet> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The facet of this type that is present and not a deletion mark. */
    public <F extends Facet> Optional<F> find(Class<F> type) {
        return byName.values().stream()
                .filter(facet -> !facet.deleted())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facets that && byName.equals(that.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return "Facets" + byName.keySet();
    }
}
