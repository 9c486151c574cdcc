package dev.cartulary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.identity.Actor;
import dev.cartulary.policy.Role;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Wording;
import java.util.stream.Collectors;

/** Who is signed in and as what; the theme; the way out. Opens as a native popover, so Escape and a click elsewhere close it. */
class PersonMenu extends Div {
    private static final long serialVersionUID = 1L;

    private static final String POPOVER = "person-menu";

    PersonMenu(Actor actor, Runnable signOut) {
        addClassName("person");
        add(opener(actor.displayName()), popover(actor, signOut));
    }

    private static Component opener(String name) {
        Span initials = new Span(initials(name));
        initials.addClassName("person-initials");
        Span full = new Span(name);
        full.addClassName("person-name");
        NativeButton opener = new NativeButton();
        opener.add(initials, full, Icon.CHEVRON_DOWN.create());
        opener.addClassName("person-button");
        opener.getElement().setAttribute("popovertarget", POPOVER);
        opener.getElement().setAttribute("aria-label", "Account of " + name);
        return opener;
    }

    private static Component popover(Actor actor, Runnable signOut) {
        Span name = new Span(actor.displayName());
        name.addClassName("person-who");
        Span roles = new Span(actor.principal().roles().stream()
                .sorted()
                .map(PersonMenu::word)
                .collect(Collectors.joining(", ")));
        roles.addClassName("muted");
        Div who = new Div(name, roles);
        who.addClassName("person-head");
        NativeButton leave = new NativeButton("Sign out", click -> signOut.run());
        leave.addClassName("person-leave");
        leave.addComponentAsFirst(Icon.SIGN_OUT.create());
        Div popover = new Div(who, themes(), leave);
        popover.setId(POPOVER);
        popover.addClassName("person-popover");
        popover.getElement().setAttribute("popover", "");
        return popover;
    }

    private static Component themes() {
        Div choices = new Div(
                theme("light", "Light", Icon.SUN),
                theme("dark", "Dark", Icon.MOON),
                theme("system", "System", Icon.SYSTEM));
        choices.addClassName("segmented");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", "Theme");
        Span label = new Span("Theme");
        label.addClassName("muted");
        Div row = new Div(label, choices);
        row.addClassName("person-theme");
        return row;
    }

    private static Component theme(String value, String word, Icon icon) {
        NativeButton button = new NativeButton();
        button.add(icon.create(), new Span(word));
        button.getElement().setAttribute("data-theme-choice", value);
        return button;
    }

    private static String initials(String name) {
        return name.strip()
                .lines()
                .findFirst()
                .map(line -> line.split("\\s+"))
                .map(words -> words.length > 1 ? first(words[0]) + first(words[words.length - 1]) : first(words[0]))
                .orElse("?");
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    }

    private static String word(Role role) {
        return Wording.type(role.name());
    }
}
