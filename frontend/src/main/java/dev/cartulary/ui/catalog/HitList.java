package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.Platform;
import dev.cartulary.ui.component.Wording;
import java.util.Locale;

/** The hits: name with the match highlighted, where it lives, what it is for, why it was found. */
@JsModule("context://assets/parts.js")
class HitList extends VirtualList<SearchHit> {
    private static final long serialVersionUID = 1L;

    private static final String ROW = """
            <a class="hit" href="${item.href}">
              <span class="ct-platform ${item.kind}" title="${item.platform}" aria-hidden="true">${item.monogram}</span>
              <span class="hit-text">
                <ct-name class="mono hit-name" value="${item.name}" mark="${item.mark}"></ct-name>
                <span class="hit-where muted"><span>${item.what}</span><ct-name value="${item.namespace}"></ct-name></span>
                ${item.description
                  ? html`<span class="hit-description"><ct-marked value="${item.description}" mark="${item.mark}"></ct-marked></span>`
                  : ''}
                ${item.column
                  ? html`<span class="hit-column"><span class="ct-icon i-column" aria-hidden="true"></span>Column
                      <ct-name class="mono" value="${item.column}" mark="${item.mark}"></ct-name></span>`
                  : ''}
              </span>
              <span class="hit-seen muted"><ct-time datetime="${item.seen}"></ct-time></span>
            </a>
            """;

    HitList(ResultPages pages, String text) {
        addClassName("hits");
        getElement().setAttribute("aria-label", "Results");
        setDataProvider(pages);
        setRenderer(LitRenderer.<SearchHit>of(ROW)
                .withProperty("href", hit -> Links.of(hit.entity()))
                .withProperty("kind", hit -> hit.entity().kind().name().toLowerCase(Locale.ROOT))
                .withProperty("platform", hit -> platform(hit).label())
                .withProperty("monogram", hit -> platform(hit).monogram())
                .withProperty("name", hit -> hit.entity().name())
                .withProperty("namespace", hit -> hit.entity().namespace())
                .withProperty(
                        "what",
                        hit -> Wording.kind(hit.entity().kind()) + " · "
                                + platform(hit).label())
                .withProperty("description", hit -> hit.description().orElse(""))
                .withProperty("column", hit -> hit.matchedColumn().orElse(""))
                .withProperty("seen", hit -> hit.lastSeen().toString())
                .withProperty("mark", hit -> text));
    }

    private static Platform platform(SearchHit hit) {
        return Platform.of(hit.entity().platform());
    }
}
