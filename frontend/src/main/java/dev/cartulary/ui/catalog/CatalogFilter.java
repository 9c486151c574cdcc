package dev.cartulary.ui.catalog;

import com.vaadin.flow.router.QueryParameters;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.ui.component.Links;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the catalog page shows, as its address says it; the address carries all of it. */
record CatalogFilter(String text, Set<EntityKind> kinds, Set<String> platforms) {
    CatalogFilter {
        kinds = Set.copyOf(kinds);
        platforms = Set.copyOf(platforms);
    }

    /** Words that are no kind are passed over: an old or mistyped address still shows something. */
    static CatalogFilter of(QueryParameters parameters) {
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        Arrays.stream(EntityKind.values())
                .filter(kind -> parameters.getParameters("kind").contains(word(kind)))
                .forEach(kinds::add);
        return new CatalogFilter(
                parameters.getSingleParameter("q").orElse("").strip(),
                kinds,
                Set.copyOf(parameters.getParameters("platform")));
    }

    String address() {
        Map<String, List<String>> parameters = new TreeMap<>();
        if (!text.isEmpty()) {
            parameters.put("q", List.of(text));
        }
        if (!kinds.isEmpty()) {
            parameters.put(
                    "kind", kinds.stream().sorted().map(CatalogFilter::word).toList());
        }
        if (!platforms.isEmpty()) {
            parameters.put("platform", new ArrayList<>(new TreeSet<>(platforms)));
        }
        return Links.with(Links.CATALOG, new QueryParameters(parameters));
    }

    CatalogFilter onlyKinds(Set<EntityKind> wanted) {
        return new CatalogFilter(text, wanted, platforms);
    }

    CatalogFilter togglePlatform(String platform) {
        Set<String> changed = new TreeSet<>(platforms);
        if (!changed.remove(platform)) {
            changed.add(platform);
        }
        return new CatalogFilter(text, kinds, changed);
    }

    CatalogFilter withoutRestrictions() {
        return new CatalogFilter(text, Set.of(), Set.of());
    }

    boolean isRestricted() {
        return !kinds.isEmpty() || !platforms.isEmpty();
    }

    SearchQuery page(int offset, int limit) {
        return new SearchQuery(text, kinds, platforms, offset, limit);
    }

    private static String word(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
