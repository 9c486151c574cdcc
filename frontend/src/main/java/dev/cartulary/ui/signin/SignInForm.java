package dev.cartulary.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain form, posted by the browser itself: password managers know it, and it works while scripts still load. */
@Tag("form")
class SignInForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private SignInForm() {
        addClassName("form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "sign-in");
        csrf();
    }

    /** With a user name and a password. */
    static SignInForm account() {
        SignInForm form = new SignInForm();
        Input name = input("username", "text", "username");
        name.getElement().setAttribute("autofocus", true);
        form.add(field("User name", name));
        form.add(field("Password", input("password", "password", "current-password")));
        form.add(submit());
        return form;
    }

    /** With an API token, whatever the user name. */
    static SignInForm token() {
        SignInForm form = new SignInForm();
        form.hidden("username", "token");
        Input token = input("password", "password", "current-password");
        token.getElement().setAttribute("autofocus", true);
        Paragraph hint =
                new Paragraph("The first start printed a token for the administrator in the terminal it ran in;"
                        + " administrators create more under Admin.");
        hint.addClassNames("muted", "field-hint");
        hint.setId("token-hint");
        token.getElement().setAttribute("aria-describedby", "token-hint");
        form.add(field("API token", token), hint, submit());
        return form;
    }

    /** Fills the form and posts it. */
    void signIn(String name, String password) {
        getElement()
                .executeJs("this.username.value = $0; this.password.value = $1; this.requestSubmit()", name, password);
    }

    private void csrf() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            hidden(token.getParameterName(), token.getToken());
        }
    }

    private void hidden(String name, String value) {
        Input input = input(name, "hidden", "off");
        input.getElement().setAttribute("value", value);
        add(input);
    }

    private static Input input(String name, String type, String autocomplete) {
        Input input = new Input();
        input.setType(type);
        input.setId("sign-in-" + name);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false");
        if (!"hidden".equals(type)) {
            input.getElement().setAttribute("required", true);
        }
        return input;
    }

    private static Component field(String words, Input input) {
        NativeLabel label = new NativeLabel(words);
        label.setFor(input);
        Div field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private static Component submit() {
        NativeButton submit = new NativeButton("Sign in");
        submit.getElement().setAttribute("type", "submit");
        submit.addClassNames("button", "primary");
        return submit;
    }
}
