package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchResult;
import dev.cartulary.ui.component.Platform;
import dev.cartulary.ui.component.Wording;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Ways to narrow the search, each with the number of hits it leaves. Every choice is a link. */
class Facets extends Aside {
    private static final long serialVersionUID = 1L;

    Facets(CatalogFilter filter, SearchResult found) {
        addClassName("facets");
        getElement().setAttribute("aria-label", "Filters");
        add(new H2("Kind"), kinds(filter, found));
        if (!found.byPlatform().isEmpty() || !filter.platforms().isEmpty()) {
            add(new H2("Platform"), platforms(filter, found));
        }
        if (filter.isRestricted()) {
            Anchor clear = new Anchor(filter.withoutRestrictions().address(), "Remove the filters");
            clear.addClassName("facets-clear");
            add(clear);
        }
    }

    private static Component kinds(CatalogFilter filter, SearchResult found) {
        UnorderedList list = new UnorderedList();
        long all = found.byKind().values().stream().mapToLong(Long::longValue).sum();
        list.add(choice("All", all, filter.onlyKinds(Set.of()), filter.kinds().isEmpty()));
        for (EntityKind kind : EntityKind.values()) {
            boolean chosen = filter.kinds().equals(Set.of(kind));
            long count = found.byKind().getOrDefault(kind, 0L);
            list.add(choice(Wording.kinds(kind), count, filter.onlyKinds(Set.of(kind)), chosen));
        }
        return list;
    }

    private static Component platforms(CatalogFilter filter, SearchResult found) {
        Map<String, Long> counts = new TreeMap<>(found.byPlatform());
        // A chosen platform stays in the list when the text leaves it no hits, so that it can be taken back.
        filter.platforms().forEach(platform -> counts.putIfAbsent(platform, 0L));
        UnorderedList list = new UnorderedList();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> list.add(choice(
                        Platform.of(entry.getKey()).label(),
                        entry.getValue(),
                        filter.togglePlatform(entry.getKey()),
                        filter.platforms().contains(entry.getKey()))));
        return list;
    }

    private static ListItem choice(String word, long count, CatalogFilter then, boolean chosen) {
        Span number = new Span(Wording.number(count));
        number.addClassName("muted");
        Anchor link = new Anchor(then.address(), new Span(word), number);
        link.addClassName("facet");
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }
}
