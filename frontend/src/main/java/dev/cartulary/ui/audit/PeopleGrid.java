package dev.cartulary.ui.audit;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.cartulary.access.KnownPerson;
import dev.cartulary.access.ListPeople;
import dev.cartulary.ui.component.Links;
import java.util.function.Consumer;

/** People, most recently seen first, fetched as somebody scrolls. */
@JsModule("context://assets/parts.js")
class PeopleGrid extends Grid<KnownPerson> {
    private static final long serialVersionUID = 1L;

    private final transient ListPeople listPeople;

    PeopleGrid(ListPeople listPeople, boolean mayForget, Consumer<KnownPerson> forget) {
        this.listPeople = listPeople;
        addClassName("dense");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText("Nobody of this name has signed in.");
        columns();
        if (mayForget) {
            addColumn(LitRenderer.<KnownPerson>of("""
                                    <button class="link-button" type="button" aria-label="Destroy the key of ${item.name}"
                                      @click="${forget}">Destroy key</button>""")
                            .withProperty("name", known -> known.person().displayName())
                            .withFunction("forget", forget::accept))
                    .setHeader("")
                    .setFlexGrow(0)
                    .setWidth("116px");
        }
        find("");
    }

    private void columns() {
        addColumn(LitRenderer.<KnownPerson>of("<span class='strong' title='${item.name}'>${item.name}</span>")
                        .withProperty("name", known -> known.person().displayName()))
                .setHeader("Name")
                .setFlexGrow(2)
                .setWidth("140px");
        addColumn(LitRenderer.<KnownPerson>of("<ct-name class='mono muted' value='${item.reference}'></ct-name>")
                        .withProperty(
                                "reference", known -> known.person().reference().value()))
                .setHeader("Reference in the log")
                .setFlexGrow(2)
                .setWidth("180px");
        addColumn(LitRenderer.<KnownPerson>of("<ct-time datetime='${item.seen}'></ct-time>")
                        .withProperty("seen", known -> known.person().lastSeen().toString()))
                .setHeader("Last seen")
                .setFlexGrow(0)
                .setWidth("116px");
        addColumn(LitRenderer.<KnownPerson>of("<a href='${item.href}' aria-label='Entries of ${item.name}'>Entries</a>")
                        .withProperty("name", known -> known.person().displayName())
                        .withProperty(
                                "href", known -> Links.entriesOf(known.person().reference())))
                .setHeader("")
                .setFlexGrow(0)
                .setWidth("88px");
    }

    void find(String nameContains) {
        setItems(query -> listPeople.find(nameContains, query.getOffset(), query.getLimit()).stream());
    }
}
