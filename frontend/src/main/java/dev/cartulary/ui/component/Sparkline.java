package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers over time as a line, with the range in which each was usual and a mark where it was not. */
@Tag("ct-sparkline")
@JsModule("context://assets/sparkline.js")
public final class Sparkline extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param label what the line shows, for those who do not see it
     * @param points oldest first
     */
    public Sparkline(String label, List<Point> points) {
        ArrayNode array = JSON.createArrayNode();
        points.forEach(point -> array.add(json(point)));
        getElement().setAttribute("points", array.toString());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    private static ObjectNode json(Point point) {
        ObjectNode node = JSON.createObjectNode();
        point.value().ifPresent(value -> node.put("v", value));
        point.usual().ifPresent(usual -> node.put("low", usual.low()).put("high", usual.high()));
        return node.put("mark", point.marked()).put("text", point.text());
    }

    /**
     * @param value absent where it is not known; the line is parted there
     * @param text what the pointer tells of it
     */
    public record Point(Optional<Double> value, Optional<Range> usual, boolean marked, String text) {}

    /** From the lowest to the highest usual value. */
    public record Range(double low, double high) {}
}
