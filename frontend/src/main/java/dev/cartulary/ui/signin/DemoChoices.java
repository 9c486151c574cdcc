package dev.cartulary.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.cartulary.identity.DemoAccount;
import dev.cartulary.identity.DemoAccounts;
import dev.cartulary.policy.Role;
import dev.cartulary.ui.component.Wording;
import java.util.List;

/** The accounts of a demonstration; one click signs in. */
class DemoChoices extends Section {
    private static final long serialVersionUID = 1L;

    DemoChoices(List<DemoAccount> accounts, SignInForm form) {
        addClassName("demo-choices");
        UnorderedList list = new UnorderedList();
        accounts.forEach(account -> list.add(new ListItem(choice(account, form))));
        add(new H2("Demo accounts"), list);
    }

    private static Component choice(DemoAccount account, SignInForm form) {
        Span name = new Span(Wording.type(account.role().name()));
        name.addClassName("demo-role");
        Span what = new Span(what(account.role()));
        what.addClassName("muted");
        NativeButton button = new NativeButton();
        button.add(name, what);
        button.addClassName("demo-choice");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("title", "Sign in as " + account.displayName());
        button.addClickListener(click -> form.signIn(account.name(), DemoAccounts.PASSWORD));
        return button;
    }

    private static String what(Role role) {
        return switch (role) {
            case CONSUMER -> "Finds and reads data";
            case STEWARD -> "Cares for meaning and quality";
            case ENGINEER -> "Runs sources, events and jobs";
            case PRIVACY_OFFICER -> "Answers for personal data";
            case AUDITOR -> "Reads what proves, changes nothing";
            case ADMIN -> "Manages accounts and tokens";
        };
    }
}
