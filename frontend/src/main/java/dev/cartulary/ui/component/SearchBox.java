package dev.cartulary.ui.component;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.catalog.SearchResult;
import dev.cartulary.openlineage.EntityKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** A search field whose suggestions are the first hits of the results page. */
@Tag("ct-search")
@JsModule("context://assets/parts.js")
@JsModule("context://assets/search.js")
public final class SearchBox extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    /** As many as fit below the field without scrolling. */
    private static final int SUGGESTIONS = 8;

    private final transient BrowseCatalog catalog;

    private SearchBox(BrowseCatalog catalog, String placeholder, BiConsumer<EntityKind, EntityKey> picked) {
        this.catalog = catalog;
        getElement().setAttribute("placeholder", placeholder);
        getElement()
                .addEventListener("search-pick", event -> {
                    String kind = event.getEventData().get("event.detail.kind").asString();
                    String key = event.getEventData().get("event.detail.key").asString();
                    picked.accept(EntityKind.valueOf(kind.toUpperCase(Locale.ROOT)), new EntityKey(key));
                })
                .addEventData("event.detail.kind")
                .addEventData("event.detail.key");
    }

    /** Opens what is chosen, and the results page on Enter. */
    public static SearchBox global(BrowseCatalog catalog, String placeholder) {
        SearchBox box = new SearchBox(catalog, placeholder, (kind, key) -> open(Links.of(kind, key)));
        box.getElement().setAttribute("global", true);
        box.getElement()
                .addEventListener(
                        "search-submit",
                        event -> open(Links.search(
                                event.getEventData().get("event.detail.text").asString())))
                .addEventData("event.detail.text");
        return box;
    }

    /** Hands over what is chosen; there is no results page behind it. */
    public static SearchBox picker(
            BrowseCatalog catalog, String placeholder, BiConsumer<EntityKind, EntityKey> picked) {
        SearchBox box = new SearchBox(catalog, placeholder, picked);
        box.getElement().setAttribute("pick", true);
        return box;
    }

    /** Shows the text of the search that the page answers. */
    public void setText(String text) {
        getElement().setProperty("value", text);
    }

    @ClientCallable
    Suggestions suggest(String text) {
        SearchResult found = catalog.search(new SearchQuery(text, Set.of(), Set.of(), 0, SUGGESTIONS));
        return new Suggestions(
                found.total(), found.hits().stream().map(Suggestion::of).toList());
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    /** The answer to the browser. */
    public record Suggestions(long total, List<Suggestion> hits) {}

    /**
     * One line of the list.
     *
     * @param column the column that matched; empty where the name did
     */
    public record Suggestion(
            String kind, String key, String name, String namespace, String platform, String monogram, String column) {
        static Suggestion of(SearchHit hit) {
            Platform platform = Platform.of(hit.entity().platform());
            return new Suggestion(
                    hit.entity().kind().name().toLowerCase(Locale.ROOT),
                    hit.entity().key().value(),
                    hit.entity().name(),
                    hit.entity().namespace(),
                    platform.label(),
                    platform.monogram(),
                    hit.matchedColumn().orElse(""));
        }
    }
}
