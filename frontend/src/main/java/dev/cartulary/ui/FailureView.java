package dev.cartulary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import dev.cartulary.ui.component.Icon;
import jakarta.annotation.security.PermitAll;

/** The page could not be made. */
@ParentLayout(Shell.class)
@PageTitle("Something went wrong · Cartulary")
@PermitAll
public class FailureView extends Div implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;

    private final transient FailureLog failures;

    FailureView(FailureLog failures) {
        this.failures = failures;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("page");
        removeAll();
        String reference = failures.record("A page could not be shown", parameter.getException());
        add(new Problem(Icon.WARNING, "This page could not be shown")
                .say(
                        "Cartulary ran into an error while making it. What is stored is safe: opening a page changes nothing.")
                .say(
                        "Try again in a moment. If it stays, give this reference to whoever runs Cartulary; the cause is in"
                                + " the server log beside it.")
                .quoting(reference)
                .ways());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
