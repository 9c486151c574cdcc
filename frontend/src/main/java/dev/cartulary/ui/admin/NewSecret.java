package dev.cartulary.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.cartulary.access.CreatedToken;
import dev.cartulary.policy.Role;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.FirstEvent;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.StateNote;
import java.util.Set;

/** The secret of a new token, this once, and a command that uses it. */
class NewSecret extends Div {
    private static final long serialVersionUID = 1L;

    private static final Set<Role> SENDERS = Set.of(Role.ENGINEER, Role.ADMIN);

    private final transient CreatedToken created;
    private final transient FirstEvent firstEvent;

    NewSecret(CreatedToken created, FirstEvent firstEvent) {
        this.created = created;
        this.firstEvent = firstEvent;
        addClassName("stack");
        add(
                new StateNote(Icon.WARNING, "warn", "Copy it now: it is shown this once and kept only as a hash."),
                new CodeBlock("token", created.secret().value()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        boolean sends = created.token().roles().stream().anyMatch(SENDERS::contains);
        event.getUI().getPage().fetchCurrentURL(url -> {
            String secret = created.secret().value();
            String command = sends ? firstEvent.curl(url, secret) : firstEvent.read(url, secret);
            add(
                    new H3(sends ? "Send a first event" : "Read the catalog"),
                    new Paragraph("Paste this into a shell:"),
                    new CodeBlock("command", command));
        });
    }
}
