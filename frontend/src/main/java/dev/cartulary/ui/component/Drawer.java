package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;

/** The right drawer: details of one thing, while the page behind stays. */
public final class Drawer extends Aside {
    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final Div body = new Div();
    private Runnable whenClosed = () -> {};

    public Drawer() {
        addClassName("drawer");
        NativeButton close = new NativeButton();
        close.addClassNames("drawer-close", "icon-button");
        close.getElement().setAttribute("aria-label", "Close details");
        close.getElement().setAttribute("title", "Close");
        close.add(Icon.CLOSE.create());
        close.addClickListener(click -> {
            hideDrawer();
            whenClosed.run();
        });
        body.addClassName("drawer-body");
        add(new Header(title, close), body);
        hideDrawer();
    }

    /** Headed by words. */
    public void show(String heading, Component... content) {
        fill(heading, content);
        title.add(heading);
    }

    /** Headed by the name of a dataset, column or job, which can be copied. */
    public void showNamed(String name, Component... content) {
        fill(name, content);
        title.add(new MiddleCutName(name), new CopyButton("name", name));
    }

    private void fill(String label, Component... content) {
        getElement().setAttribute("aria-label", label);
        title.removeAll();
        body.removeAll();
        body.add(content);
        setVisible(true);
    }

    public void hideDrawer() {
        setVisible(false);
    }

    public void onClose(Runnable action) {
        whenClosed = action;
    }
}
