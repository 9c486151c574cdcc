package dev.cartulary.openlineage;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The facets of one thing in one event, by name, in the order in which they were sent. Safe for use by several threads. */
public final class Facets {
    private static final Facets NONE = of(Collections.emptyList());

    private @Nullable Supplier<? extends Collection<? extends Facet>> reading;
    private volatile @Nullable SequencedMap<String, Facet> read;

    private Facets(Supplier<? extends Collection<? extends Facet>> reading) {
        this.reading = reading;
    }

    public static Facets none() {
        return NONE;
    }

    /** A later facet of the same name replaces an earlier one. */
    public static Facets of(Collection<? extends Facet> facets) {
        return whenAsked(() -> facets);
    }

    /**
     * Facets that are read when they are first asked for: who takes an event in does not look at them, and reading them is most of
     * the work.
     *
     * @param reading is called once at most, and let go then
     */
    public static Facets whenAsked(Supplier<? extends Collection<? extends Facet>> reading) {
        return new Facets(reading);
    }

    public Collection<Facet> all() {
        return Collections.unmodifiableCollection(byName().values());
    }

    /** The facet of this type that is present and not a deletion mark. */
    public <F extends Facet> Optional<F> find(Class<F> type) {
        return byName().values().stream()
                .filter(facet -> !facet.deleted())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facets that && byName().equals(that.byName());
    }

    @Override
    public int hashCode() {
        return byName().hashCode();
    }

    @Override
    public String toString() {
        return "Facets" + byName().keySet();
    }

    private SequencedMap<String, Facet> byName() {
        SequencedMap<String, Facet> known = read;
        return known == null ? readOnce() : known;
    }

    private synchronized SequencedMap<String, Facet> readOnce() {
        SequencedMap<String, Facet> known = read;
        if (known != null) {
            return known;
        }
        var byName = new LinkedHashMap<String, Facet>();
        if (reading != null) {
            reading.get().forEach(facet -> byName.put(facet.name(), facet));
        }
        read = byName;
        reading = null;
        return byName;
    }
}
