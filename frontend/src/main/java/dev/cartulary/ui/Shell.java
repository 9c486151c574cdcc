package dev.cartulary.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.cartulary.access.Access;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.SearchBox;
import jakarta.annotation.security.PermitAll;

/** The frame around every page: navigation on the left, search and the person on top, the page in the rest. */
@Layout
@PermitAll
@JsModule("context://assets/shell.js")
public class Shell extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final Navigation navigation;
    private final SearchBox search;
    private final Main content = new Main();

    Shell(Access access, BrowseCatalog catalog, CurrentActor currentActor, AuthenticationContext authentication) {
        addClassName("shell");
        navigation = new Navigation(access);
        search = SearchBox.global(catalog, "Search datasets, columns and jobs");
        content.setId("content");
        content.addClassName("shell-content");
        content.getElement().setAttribute("tabindex", "-1");
        Header bar = new Header(drawerButton(), search);
        bar.addClassName("shell-bar");
        currentActor.find().ifPresent(actor -> bar.add(new PersonMenu(actor, authentication::logout)));
        add(skipLink(), navigation, bar, content);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.select(event.getLocation().getFirstSegment());
        search.setText(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.cartularyFrameReady?.()");
    }

    private static Component skipLink() {
        Anchor skip = new Anchor("#content", "Skip to content");
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private static Component drawerButton() {
        NativeButton button = new NativeButton();
        button.add(Icon.MENU.create());
        button.addClassNames("shell-menu", "icon-button");
        button.getElement().setAttribute("data-nav-drawer", true);
        button.getElement().setAttribute("aria-label", "Navigation");
        button.getElement().setAttribute("aria-expanded", "false");
        return button;
    }
}
