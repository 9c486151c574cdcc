package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.RunState;
import java.util.Locale;

/** The state of a run: a shape, a colour and the word. */
public final class StateMark extends Span {
    private static final long serialVersionUID = 1L;

    public StateMark(RunState state) {
        Span shape = new Span();
        shape.addClassName("ct-state-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(word(state)));
        addClassNames("ct-state", className(state));
    }

    public static String word(RunState state) {
        return switch (state) {
            case UNKNOWN -> "Unknown";
            case RUNNING -> "Running";
            case COMPLETED -> "Completed";
            case ABORTED -> "Aborted";
            case FAILED -> "Failed";
        };
    }

    public static String className(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
