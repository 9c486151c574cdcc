package dev.cartulary.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.ui.component.CopyButton;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;

/** What a page says when it cannot show what was asked: what happened, what is safe, what to do. */
class Problem extends Div {
    private static final long serialVersionUID = 1L;

    Problem(Icon icon, String title) {
        addClassName("problem");
        add(icon.create(), new H1(title));
    }

    Problem say(String text) {
        add(new Paragraph(text));
        return this;
    }

    /** Something to quote when asking for help. */
    Problem quoting(String reference) {
        Span code = new Span(reference);
        code.addClassName("mono");
        Paragraph line = new Paragraph(new Span("Reference"), code, new CopyButton("reference", reference));
        line.addClassName("problem-reference");
        add(line);
        return this;
    }

    Problem ways() {
        Anchor search = new Anchor(Links.CATALOG, "Open the catalog");
        search.addClassName("button");
        Anchor home = new Anchor(Links.HOME, "Go to Home");
        home.addClassNames("button", "primary");
        Div ways = new Div(home, search);
        ways.addClassName("actions");
        add(ways);
        return this;
    }
}
