package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;

/** A sparkline, and the same numbers as a table for whoever wants to read them. */
public final class Trend extends Div {
    private static final long serialVersionUID = 1L;

    public Trend(String label, List<Sparkline.Point> points, SmallTable twin) {
        addClassName("trend");
        add(new Sparkline(label, points), new NativeDetails("As a table", twin));
    }
}
