package dev.cartulary.ui.audit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.cartulary.access.Access;
import dev.cartulary.access.ForgetPerson;
import dev.cartulary.access.KnownPerson;
import dev.cartulary.access.ListPeople;
import dev.cartulary.policy.Action;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Whom the references in the log stand for, and the end of that. */
@Route(Links.PEOPLE)
@PageTitle("People in the log · Cartulary")
@PermitAll
public class PeopleView extends Div {
    private static final long serialVersionUID = 1L;

    private static final int LONG_ENOUGH_TO_READ_MS = 12_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final transient ForgetPerson forgetPerson;
    private final PeopleGrid grid;
    private final TextField name = new TextField();

    PeopleView(ListPeople listPeople, ForgetPerson forgetPerson, Access access) {
        this.forgetPerson = forgetPerson;
        // The list asks too, but only when the grid does: by then the page would be there.
        access.require(Action.VIEW_AUDIT);
        addClassNames("page", "fill");
        Paragraph text = new Paragraph(
                "The log names people by references and seals what it says about them, such as the address of"
                        + " a sign-in, under a key of their own. Destroying the key makes that unreadable for ever, here and in every export;"
                        + " the entries and their proofs stay. References are pseudonyms: they remain personal data as long as anybody can resolve them.");
        text.addClassNames("muted", "people-text");
        grid = new PeopleGrid(listPeople, access.allows(Action.FORGET_PERSON), this::confirm);
        name.setPlaceholder("Find by name");
        name.setAriaLabel("Find by name");
        name.setPrefixComponent(Icon.SEARCH.create());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> grid.find(change.getValue()));
        Div bar = new Div(name);
        bar.addClassName("toolbar");
        add(new AuditTabs(AuditTabs.Tab.PEOPLE), text, bar, grid);
    }

    private void confirm(KnownPerson known) {
        ConfirmDialog dialog = new ConfirmDialog(
                "Destroy the key of " + known.person().displayName() + "?",
                "What the log has sealed about this person can never be read again, and their name is no longer shown beside their"
                        + " reference. The entries stay. This is recorded, and cannot be undone.",
                "Destroy the key",
                confirmed -> forget(known));
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void forget(KnownPerson known) {
        Instant effective = forgetPerson.forget(known.person().reference());
        grid.find(name.getValue());
        Notification.show(
                "The key is destroyed. Copies of the key table made before today are worthless by "
                        + DAY.format(effective) + ".",
                LONG_ENOUGH_TO_READ_MS,
                Notification.Position.BOTTOM_START);
    }
}
