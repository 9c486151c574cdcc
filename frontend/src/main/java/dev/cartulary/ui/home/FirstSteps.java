package dev.cartulary.ui.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.cartulary.access.Access;
import dev.cartulary.policy.Action;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.FirstEvent;
import dev.cartulary.ui.component.Links;

/** The catalog is empty: how to send it the first event. */
class FirstSteps extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Access access;
    private final transient FirstEvent firstEvent;

    FirstSteps(Access access, FirstEvent firstEvent) {
        this.access = access;
        this.firstEvent = firstEvent;
        addClassName("first-steps");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        removeAll();
        add(
                new H2("The catalog is empty"),
                new Paragraph("Datasets, jobs and lineage appear as soon as a tool sends OpenLineage events here."
                        + " Send one by hand to see it work:"));
        event.getUI()
                .getPage()
                .fetchCurrentURL(url -> add(new CodeBlock("command", firstEvent.curl(url)), token(), tools()));
    }

    private Component token() {
        Div token = new Div();
        token.addClassName("stack");
        if (access.allows(Action.MANAGE_TOKENS)) {
            Anchor create = new Anchor(Links.TOKENS, "Create an API token");
            create.addClassNames("button", "primary");
            token.add(new Paragraph("TOKEN stands for an API token with the role engineer."), create);
        } else {
            token.add(new Paragraph(
                    "TOKEN stands for an API token with the role engineer. An administrator can create one."));
        }
        return token;
    }

    private static Component tools() {
        Paragraph hint = new Paragraph("Spark, Airflow, Flink, dbt and others send events by themselves once their"
                + " OpenLineage transport has this address and a token.");
        hint.addClassName("muted");
        return hint;
    }
}
