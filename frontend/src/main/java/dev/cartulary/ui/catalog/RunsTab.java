package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.catalog.RunSummary;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.Drawer;
import dev.cartulary.ui.component.EmptyState;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateMark;
import dev.cartulary.ui.component.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The runs of a job, newest first; choosing one opens its details. */
@JsModule("context://assets/parts.js")
class RunsTab extends Div {
    private static final long serialVersionUID = 1L;

    private final Grid<RunSummary> grid = new Grid<>();
    private final Drawer drawer = new Drawer();

    RunsTab(BrowseCatalog catalog, JobDetails job) {
        addClassName("with-drawer");
        if (job.runs() == 0) {
            add(new EmptyState(
                    Icon.LIST, "No runs", "This job is known from events without a run: nobody has seen it run yet."));
            return;
        }
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> catalog.runs(job.entity().key(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.clamp(job.runs(), 0, Integer.MAX_VALUE)));
        columns();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("dense");
        grid.asSingleSelect().addValueChangeListener(change -> open(change.getValue()));
        drawer.onClose(grid::deselectAll);
        Div list = new Div(grid);
        list.addClassName("fill-column");
        add(list, drawer);
    }

    private void columns() {
        grid.addColumn(LitRenderer.<RunSummary>of("""
                                        <span class="ct-state ${item.state}"><span class="ct-state-shape"></span>${item.word}</span>""")
                        .withProperty("state", run -> StateMark.className(run.state()))
                        .withProperty("word", run -> StateMark.word(run.state())))
                .setHeader("State")
                .setFlexGrow(0)
                .setWidth("116px");
        grid.addColumn(LitRenderer.<RunSummary>of("<ct-time datetime='${item.at}'></ct-time>")
                        .withProperty(
                                "at",
                                run -> run.startedAt().map(Instant::toString).orElse("")))
                .setHeader("Started")
                .setFlexGrow(0)
                .setWidth("116px");
        grid.addColumn(run -> run.duration().map(Wording::elapsed).orElse("–"))
                .setHeader("Duration")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("108px");
        grid.addColumn(LitRenderer.<RunSummary>of("<span title='${item.error}'>${item.error}</span>")
                        .withProperty("error", run -> run.error().orElse("")))
                .setHeader("Error")
                .setFlexGrow(1)
                .setWidth("104px");
        grid.addColumn(LitRenderer.<RunSummary>of("<ct-name class='mono muted' value='${item.id}'></ct-name>")
                        .withProperty("id", run -> run.id().value().toString()))
                .setHeader("Run")
                .setFlexGrow(0)
                .setWidth("204px");
    }

    private void open(@Nullable RunSummary run) {
        if (run == null) {
            drawer.hideDrawer();
        } else {
            drawer.show("Run", details(run));
        }
    }

    private static Component details(RunSummary run) {
        FactList facts = new FactList()
                .fact("State", new StateMark(run.state()))
                .fact(
                        "Run id",
                        DatasetOverview.copied("run id", run.id().value().toString()))
                .fact("Started", time(run.startedAt().orElse(null)))
                .fact("Ended", time(run.endedAt().orElse(null)))
                .fact("Duration", run.duration().map(Wording::elapsed).orElse("Still running"));
        Div details = new Div(facts);
        details.addClassName("stack");
        run.error().ifPresent(error -> details.add(new H3("Error"), new CodeBlock("error", error)));
        return details;
    }

    private static Component time(@Nullable Instant instant) {
        return instant == null ? new Span("–") : new RelativeTime(instant);
    }
}
