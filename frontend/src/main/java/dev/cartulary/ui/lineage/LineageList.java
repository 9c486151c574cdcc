package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.Platform;
import dev.cartulary.ui.component.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** The same lineage as a list: who is affected, and how near. */
@JsModule("context://assets/parts.js")
class LineageList extends Div {
    private static final long serialVersionUID = 1L;

    private static final String NAME = """
            <a class="grid-link" href="${item.href}">
              <span class="ct-platform ${item.kind}" aria-hidden="true">${item.monogram}</span>
              <ct-name class="mono" value="${item.name}"></ct-name>
            </a>
            """;

    LineageList(LineageGraph graph, EntityRef focus) {
        addClassName("fill-column");
        Span count = new Span(count(graph));
        count.addClassName("muted");
        Div toolbar = new Div(count, download(graph, focus));
        toolbar.addClassName("toolbar");
        add(toolbar, grid(graph));
    }

    /** Nearest first, upstream before downstream. */
    static Stream<Node> ordered(LineageGraph graph) {
        return graph.nodes().stream()
                .sorted(Comparator.<Node>comparingInt(node -> Math.abs(node.depth()))
                        .thenComparingInt(Node::depth)
                        .thenComparing(node -> node.entity().name()));
    }

    static String direction(Node node) {
        return node.depth() == 0 ? "Focus" : node.depth() < 0 ? "Upstream" : "Downstream";
    }

    private static String count(LineageGraph graph) {
        String shown = Wording.number(graph.nodes().size());
        return graph.total() > graph.nodes().size()
                ? shown + " of " + Wording.number(graph.total()) + ", nearest first; at most "
                        + Wording.number(graph.limit()) + " are listed"
                : Wording.count(graph.nodes().size(), "dataset or job", "datasets and jobs");
    }

    private static Anchor download(LineageGraph graph, EntityRef focus) {
        Anchor link = new Anchor();
        link.setHref(DownloadHandler.fromInputStream(event -> LineageCsv.response(graph, focus)));
        link.addClassNames("button", "toolbar-end");
        link.add(Icon.DOWNLOAD.create(), new Span("Download CSV"));
        return link;
    }

    private static Grid<Node> grid(LineageGraph graph) {
        Grid<Node> grid = new Grid<>();
        grid.setItems(ordered(graph).toList());
        grid.addColumn(LineageList::degree)
                .setHeader("Degree")
                .setComparator(Comparator.comparingInt(Node::depth))
                .setFlexGrow(0)
                .setWidth("140px");
        grid.addColumn(name())
                .setHeader("Name")
                .setFlexGrow(3)
                .setWidth("260px")
                .setComparator(node -> node.entity().name());
        grid.addColumn(node -> Wording.kind(node.entity().kind()))
                .setHeader("Kind")
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("100px");
        grid.addColumn(node -> Platform.of(node.entity().platform()).label())
                .setHeader("Platform")
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("150px");
        grid.addColumn(LitRenderer.<Node>of("<ct-name class='muted' value='${item.namespace}'></ct-name>")
                        .withProperty("namespace", node -> node.entity().namespace()))
                .setHeader("Namespace")
                .setFlexGrow(2)
                .setWidth("180px");
        addLastSeen(grid, LastSeen.in(graph));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("dense");
        return grid;
    }

    private static void addLastSeen(Grid<Node> grid, LastSeen lastSeen) {
        grid.addColumn(LitRenderer.<Node>of("<ct-time datetime='${item.at}'></ct-time>")
                        .withProperty(
                                "at",
                                node -> lastSeen.of(node.entity().key())
                                        .map(Instant::toString)
                                        .orElse("")))
                .setHeader("Last seen")
                .setComparator(node -> lastSeen.of(node.entity().key()).orElse(Instant.MIN))
                .setFlexGrow(0)
                .setWidth("120px");
    }

    private static LitRenderer<Node> name() {
        return LitRenderer.<Node>of(NAME)
                .withProperty("href", node -> Links.of(node.entity()))
                .withProperty("kind", node -> node.entity().kind().name().toLowerCase(Locale.ROOT))
                .withProperty(
                        "monogram",
                        node -> Platform.of(node.entity().platform()).monogram())
                .withProperty("name", node -> node.entity().name());
    }

    private static String degree(Node node) {
        return node.depth() == 0
                ? "Focus"
                : Math.abs(node.depth()) + " " + direction(node).toLowerCase(Locale.ROOT);
    }
}
