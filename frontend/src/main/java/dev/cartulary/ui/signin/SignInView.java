package dev.cartulary.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.identity.DemoAccounts;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.StateNote;
import java.util.Optional;

/** The way in: with a demonstration account where there are some, else with an API token. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Cartulary")
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient CurrentActor currentActor;
    private final Div message = new Div();

    SignInView(CurrentActor currentActor, DemoAccounts demoAccounts) {
        this.currentActor = currentActor;
        addClassName("sign-in");
        SignInForm form = demoAccounts.list().isEmpty() ? SignInForm.token() : SignInForm.account();
        Div card = new Div(heading(), message, form);
        card.addClassName("sign-in-card");
        if (!demoAccounts.list().isEmpty()) {
            card.add(new DemoChoices(demoAccounts.list(), form));
        }
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        message.removeAll();
        note(event.getLocation().getQueryParameters()).ifPresent(message::add);
    }

    private static Component heading() {
        Image mark = new Image("assets/mark.svg", "");
        mark.addClassName("sign-in-mark");
        Div name = new Div(mark, new H1("Cartulary"));
        name.addClassName("sign-in-name");
        Paragraph sentence = new Paragraph("Every dataset found, every decision explained, every deletion proven.");
        sentence.addClassName("muted");
        Div heading = new Div(name, sentence);
        heading.addClassName("sign-in-heading");
        return heading;
    }

    private static Optional<Component> note(QueryParameters parameters) {
        if (parameters.getSingleParameter("error").isPresent()) {
            return Optional.of(bad("That name and password, or that token, are not known here. Check for missing"
                    + " characters and try again."));
        }
        if (parameters.getSingleParameter("unavailable").isPresent()) {
            return Optional.of(bad("Signing in does not work right now: the store behind it does not answer. Nothing is"
                    + " lost. Try again in a minute."));
        }
        Optional<String> wait = parameters.getSingleParameter("wait").filter(text -> text.matches("\\d{1,5}"));
        if (wait.isPresent()) {
            return Optional.of(bad("Too many attempts failed. Wait " + wait.get() + " s, then try again."));
        }
        return parameters.getSingleParameter("signed-out").map(_ -> {
            StateNote note = new StateNote(Icon.CHECK, "good", "You are signed out.");
            note.getElement().setAttribute("role", "status");
            return note;
        });
    }

    private static Component bad(String text) {
        StateNote note = new StateNote(Icon.WARNING, "bad", text);
        note.getElement().setAttribute("role", "alert");
        return note;
    }
}
