package dev.cartulary.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.cartulary.access.Access;
import dev.cartulary.access.CreatedToken;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.ui.component.Drawer;
import dev.cartulary.ui.component.FirstEvent;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The API tokens: who holds one, until when, and the end of it. */
@Route(Links.TOKENS)
@PageTitle("API tokens · Cartulary")
@PermitAll
public class TokensView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient TokenActs acts;
    private final transient FirstEvent firstEvent;
    private final TokenGrid grid;
    private final Drawer drawer = new Drawer();
    private final NativeButton create = new NativeButton("Create token");

    TokensView(TokenActs acts, Clock clock, FirstEvent firstEvent, Access access) {
        this.acts = acts;
        this.firstEvent = firstEvent;
        addClassNames("page", "fill");
        drawer.onClose(() -> create.setVisible(true));
        grid = new TokenGrid(clock, this::confirm);
        Div list = new Div(heading(), grid);
        list.addClassName("fill-column");
        Div body = new Div(list, drawer);
        body.addClassName("with-drawer");
        add(new AdminTabs(AdminTabs.Tab.TOKENS, access), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private Component heading() {
        create.addClickListener(click -> askForWish());
        create.addClassNames("button", "primary");
        create.addComponentAsFirst(Icon.PLUS.create());
        Paragraph text =
                new Paragraph("Programs that send events or read the catalog show a token. It is kept as a hash and"
                        + " cannot be shown again.");
        text.addClassName("muted");
        Span words = new Span(new H2("API tokens"), text);
        words.addClassName("heading-words");
        Div heading = new Div(words, create);
        heading.addClassName("heading");
        return heading;
    }

    private void askForWish() {
        create.setVisible(false);
        drawer.show(
                "Create a token", new TokenForm(wish -> showOnce(acts.create().create(wish))));
    }

    private void showOnce(CreatedToken created) {
        create.setVisible(true);
        drawer.show("Token created", new NewSecret(created, firstEvent));
        refresh();
    }

    private void confirm(ApiToken token) {
        ConfirmDialog dialog = new ConfirmDialog(
                "Revoke “" + token.name() + "”?",
                "Whatever uses this token is refused from now on. This cannot be undone; a new token can be created.",
                "Revoke",
                confirmed -> {
                    acts.revoke().revoke(token.id());
                    refresh();
                });
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void refresh() {
        grid.setItems(acts.list().list());
    }
}
