package dev.cartulary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import dev.cartulary.ui.component.Icon;
import jakarta.annotation.security.PermitAll;

/** The address leads nowhere. */
@ParentLayout(Shell.class)
@PageTitle("Not found · Cartulary")
@PermitAll
public class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        addClassName("page");
        removeAll();
        String said = parameter.getCustomMessage();
        add(new Problem(Icon.SEARCH, "Not found")
                .say(said == null || said.isBlank() ? "No page has this address." : said)
                .say(
                        "It may have been mistyped, or the thing may never have been sent to this Cartulary. Search for its"
                                + " name instead.")
                .ways());
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
