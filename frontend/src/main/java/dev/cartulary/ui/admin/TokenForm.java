package dev.cartulary.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.cartulary.access.NewToken;
import dev.cartulary.policy.Role;
import dev.cartulary.ui.component.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the new token is for, what it may do, and how long. */
class TokenForm extends Div {
    private static final long serialVersionUID = 1L;

    /** The lifetimes offered. */
    private enum Lifetime {
        MONTH("30 days", Optional.of(Duration.ofDays(30))),
        QUARTER("90 days", Optional.of(Duration.ofDays(90))),
        YEAR("1 year", Optional.of(Duration.ofDays(365))),
        FOREVER("Never", Optional.empty());

        private final String words;
        private final Optional<Duration> duration;

        Lifetime(String words, Optional<Duration> duration) {
            this.words = words;
            this.duration = duration;
        }
    }

    private final TextField name = new TextField("Name");
    private final Select<Role> role = new Select<>();
    private final Select<Lifetime> lifetime = new Select<>();

    TokenForm(Consumer<NewToken> create) {
        addClassName("form");
        name.setHelperText("What will use it, for example “airflow production”");
        name.setMaxLength(NewToken.NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(TokenForm::describe);
        role.setValue(Role.ENGINEER);
        role.setHelperText("Tools that send events need the role engineer");
        lifetime.setLabel("Expires after");
        lifetime.setItems(Lifetime.values());
        lifetime.setItemLabelGenerator(choice -> choice.words);
        lifetime.setValue(Lifetime.QUARTER);
        NativeButton submit = new NativeButton("Create token", click -> submit(create));
        submit.addClassNames("button", "primary");
        add(name, role, lifetime, submit);
    }

    private void submit(Consumer<NewToken> create) {
        boolean missing = name.getValue().isBlank();
        name.setInvalid(missing);
        name.setErrorMessage(missing ? "Give the token a name, so that it can be told from others later" : "");
        if (!missing) {
            create.accept(new NewToken(name.getValue(), Set.of(role.getValue()), lifetime.getValue().duration));
        }
    }

    private static String describe(Role role) {
        return switch (role) {
            case ENGINEER -> "Engineer: sends events, reads the catalog";
            case ADMIN -> "Admin: everything, tokens too";
            case CONSUMER, STEWARD, PRIVACY_OFFICER, AUDITOR -> Wording.type(role.name()) + ": reads the catalog";
        };
    }
}
