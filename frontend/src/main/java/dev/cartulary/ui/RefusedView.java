package dev.cartulary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import dev.cartulary.access.AccessDenied;
import dev.cartulary.ui.component.Icon;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;

/** The person may not open this page. */
@ParentLayout(Shell.class)
@PageTitle("Not allowed · Cartulary")
@PermitAll
public class RefusedView extends Div implements HasErrorParameter<AccessDenied> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDenied> parameter) {
        addClassName("page");
        removeAll();
        add(new Problem(Icon.LOCK, "You may not open this page")
                .say(Objects.requireNonNullElse(parameter.getException().getMessage(), "None of your roles allows it."))
                .say("Nothing was changed. If you need it for your work, ask an administrator for a role that may.")
                .ways());
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
