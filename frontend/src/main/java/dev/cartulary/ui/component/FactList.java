package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;

/** Facts as term and value, one below the other. */
public final class FactList extends DescriptionList {
    private static final long serialVersionUID = 1L;

    public FactList() {
        addClassName("fact-list");
    }

    public FactList fact(String term, String value) {
        return fact(term, new Span(value));
    }

    public FactList fact(String term, Component value) {
        add(new Term(term), new Description(value));
        return this;
    }

    /** A fact that no producer told. */
    public FactList missing(String term) {
        Span none = new Span("Not stated");
        none.addClassName("muted");
        return fact(term, none);
    }
}
